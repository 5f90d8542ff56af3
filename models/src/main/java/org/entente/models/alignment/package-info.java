/// Who gains from a union, who would go, and what a member's loyalty costs: games on the trade
/// equilibrium.
///
/// Entry type: [org.entente.models.alignment.AlignmentGame].
@NullMarked
package org.entente.models.alignment;

import org.jspecify.annotations.NullMarked;
