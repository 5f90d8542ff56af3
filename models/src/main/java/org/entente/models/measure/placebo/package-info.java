/// The null of a measure: what blocs of as many states, drawn at random, would show. Entry type:
/// [org.entente.models.measure.placebo.PlaceboUnions].
@NullMarked
package org.entente.models.measure.placebo;

import org.jspecify.annotations.NullMarked;
