/// The indicators on trade between members and with the leader. Entry type:
/// [org.entente.assessment.indicator.trade.TradeIndicators].
@NullMarked
package org.entente.assessment.indicator.trade;

import org.jspecify.annotations.NullMarked;
