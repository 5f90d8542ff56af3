/// Reads the register of joint exercises. Entry type: [org.entente.data.exercise.ExerciseRegister].
@NullMarked
package org.entente.data.exercise;

import org.jspecify.annotations.NullMarked;
