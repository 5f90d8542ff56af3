/// The balance sheet: every indicator put to a union, its members and its comparators, with verdict lines and the
/// evidence against them. Entry type: [org.entente.assessment.balance.BalanceSheet].
@NullMarked
package org.entente.assessment.balance;

import org.jspecify.annotations.NullMarked;
