/// Trade between economies, with domestic sales, as both sides report it, and agreements on it. Entry types:
/// [org.entente.core.trade.TradeMatrix], [org.entente.core.trade.ReportedTrade],
/// [org.entente.core.trade.TradeAgreement].
@NullMarked
package org.entente.core.trade;

import org.jspecify.annotations.NullMarked;
