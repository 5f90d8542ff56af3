/// Ties between societies. Entry types: [org.entente.models.measure.tie.InsideShare],
/// [org.entente.models.measure.tie.VisaFreeTravel].
@NullMarked
package org.entente.models.measure.tie;

import org.jspecify.annotations.NullMarked;
