package org.entente.assessment.indicator.trade;

import java.util.List;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Indicator;
import org.entente.models.measure.trade.TradeGrowth;

/// The indicators on trade between members and with the leader.
public final class TradeIndicators {
    public static final List<Indicator> ALL = Stream.of(
                    List.<Indicator>of(
                            new TradeShareIndicator(TradeShareIndicator.Kind.INTRA_EXPORT_SHARE),
                            new TradeShareIndicator(TradeShareIndicator.Kind.SYMMETRIC_INTROVERSION),
                            new LeaderDependenceIndicator()),
                    MatrixIndicator.all(),
                    List.<Indicator>of(
                            new GdpDependenceIndicator(GdpDependenceIndicator.Kind.ON_MEMBERS),
                            new GdpDependenceIndicator(GdpDependenceIndicator.Kind.ON_LEADER),
                            new GdpDependenceIndicator(GdpDependenceIndicator.Kind.ASYMMETRY),
                            new MirrorGapIndicator(),
                            new TradeGrowthIndicator(TradeGrowth.Of.INSIDE),
                            new TradeGrowthIndicator(TradeGrowth.Of.EXCESS),
                            new ShareChangeIndicator(),
                            new TradeChangeIndicator(),
                            new TradeAgreementsInsideIndicator()))
            .flatMap(List::stream)
            .toList();

    private TradeIndicators() {}
}
