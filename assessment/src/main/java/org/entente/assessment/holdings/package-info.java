/// What the `data` commands answer: what is in the store, what was added, how to cite it, what its columns
/// are. Entry type: [org.entente.assessment.holdings.HoldingsPages].
@NullMarked
package org.entente.assessment.holdings;

import org.jspecify.annotations.NullMarked;
