/// Measures on agreements between members, counted as they pile up.
///
/// Definitions and references are in `docs/methods/trade-shares.md`. Entry type:
/// [org.entente.models.measure.agreement.SharedTradeAgreements].
@NullMarked
package org.entente.models.measure.agreement;

import org.jspecify.annotations.NullMarked;
