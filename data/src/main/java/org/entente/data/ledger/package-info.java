/// Ledgers of transfers: those of the catalogue, and a user's own in the same layout. Entry type:
/// [org.entente.data.ledger.Ledgers].
@NullMarked
package org.entente.data.ledger;

import org.jspecify.annotations.NullMarked;
