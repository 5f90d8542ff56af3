/// Measures on how members are governed: how far apart their regimes are, given that regimes are measured
/// with error.
///
/// Definitions and references are in `docs/methods/regime-distance.md`. Entry type:
/// [org.entente.models.measure.distance.RegimeDistance].
@NullMarked
package org.entente.models.measure.distance;

import org.jspecify.annotations.NullMarked;
