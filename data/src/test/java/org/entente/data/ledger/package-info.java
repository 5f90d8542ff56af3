@NullMarked
package org.entente.data.ledger;

import org.jspecify.annotations.NullMarked;
