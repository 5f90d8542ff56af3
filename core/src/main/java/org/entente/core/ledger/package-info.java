/// Ledgers: published estimates of what one state gives another, each with its source. Entry type:
/// [org.entente.core.ledger.Transfer].
@NullMarked
package org.entente.core.ledger;

import org.jspecify.annotations.NullMarked;
