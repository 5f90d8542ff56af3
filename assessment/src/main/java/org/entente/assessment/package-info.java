/// TODO
@NullMarked
package org.entente.assessment;

import org.jspecify.annotations.NullMarked;
