/// Military exercises that unions held together. Entry type: [org.entente.core.exercise.Exercise].
@NullMarked
package org.entente.core.exercise;

import org.jspecify.annotations.NullMarked;
