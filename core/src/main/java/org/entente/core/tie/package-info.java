/// What ties pairs of states in a year: money sent home, people who moved, the rules for travellers, borders.
/// Entry type: [org.entente.core.tie.Ties].
@NullMarked
package org.entente.core.tie;

import org.jspecify.annotations.NullMarked;
