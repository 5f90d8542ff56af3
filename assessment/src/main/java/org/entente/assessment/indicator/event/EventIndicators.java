package org.entente.assessment.indicator.event;

import java.util.List;
import org.entente.assessment.indicator.Indicator;

/// The indicators on what became of states after an event. None is in the balance sheet: each asks for an event.
public final class EventIndicators {
    public static final List<Indicator> ALL = List.of(
            new GrowthGapIndicator(),
            new VotesShiftIndicator(),
            new TradeShiftIndicator(),
            new ChangePointIndicator(ChangePointIndicator.Kind.AGREEMENT),
            new ChangePointIndicator(ChangePointIndicator.Kind.DISPUTES));

    private EventIndicators() {}
}
