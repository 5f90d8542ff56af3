/// Trade between economies, with domestic sales. Entry type: [org.entente.core.trade.TradeMatrix].
@NullMarked
package org.entente.core.trade;

import org.jspecify.annotations.NullMarked;
