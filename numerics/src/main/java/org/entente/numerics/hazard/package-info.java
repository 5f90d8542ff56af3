/// Sums over the spells at risk at each event time, in one sweep, and the partial likelihood made from them.
///
/// A spell is an index: it is at risk at t if entry < t <= exit. [org.entente.numerics.hazard.RiskSets] sorts
/// once and then walks the event times downwards, adding a spell when its exit is passed and taking it away
/// when its entry is: n log n + n steps, whatever the number of events.
/// [org.entente.numerics.hazard.PartialLikelihood] rests on it, and
/// [org.entente.numerics.hazard.PartialLikelihoodMaximum] climbs it. The equations and the letters are on the page
/// of the package org.entente.models.survival.
@NullMarked
package org.entente.numerics.hazard;

import org.jspecify.annotations.NullMarked;
