package org.entente.assessment.indicator.trade;

import java.util.List;
import org.entente.assessment.indicator.Indicator;

/// The indicators on trade between members and with the leader.
public final class TradeIndicators {
    public static final List<Indicator> ALL = List.of(
            new TradeShareIndicator(TradeShareIndicator.Kind.INTRA_EXPORT_SHARE),
            new TradeShareIndicator(TradeShareIndicator.Kind.SYMMETRIC_INTROVERSION),
            new LeaderDependenceIndicator());

    private TradeIndicators() {}
}
