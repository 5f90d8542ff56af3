/// Measures on a trade matrix: how much of its trade a union keeps inside, whether that is more than its
/// size would lead to expect, and how much of a member's trade is with one other member.
///
/// Domestic sales never count. A flow that is not reported is not known to be zero: it adds nothing to a
/// sum, and the pairs of members without one are counted. Definitions and references are in
/// `docs/methods/trade-shares.md`. Entry type: [org.entente.models.measure.trade.IntraUnionExportShare].
@NullMarked
package org.entente.models.measure.trade;

import org.jspecify.annotations.NullMarked;
