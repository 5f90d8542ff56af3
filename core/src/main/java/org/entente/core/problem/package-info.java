/// What is wrong with an input and what to do about it. Entry type: [org.entente.core.problem.Problem].
@NullMarked
package org.entente.core.problem;

import org.jspecify.annotations.NullMarked;
