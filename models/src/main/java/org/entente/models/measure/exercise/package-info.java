/// How many joint exercises a union held, and against how many deployments. Entry type:
/// [org.entente.models.measure.exercise.ExercisesHeld].
@NullMarked
package org.entente.models.measure.exercise;

import org.jspecify.annotations.NullMarked;
