package org.entente.assessment.indicator.worth;

import java.util.List;
import org.entente.assessment.indicator.Indicator;

/// The indicators on what membership is worth.
public final class WorthIndicators {
    public static final List<Indicator> ALL = List.of(
            new WelfareIndicator(WelfareIndicator.Change.WITHOUT_PREFERENCE, WelfareIndicator.Money.PERCENT),
            new WelfareIndicator(WelfareIndicator.Change.WITHOUT_PREFERENCE, WelfareIndicator.Money.USD),
            new WelfareIndicator(WelfareIndicator.Change.WITHOUT_LEADER, WelfareIndicator.Money.PERCENT),
            new WelfareIndicator(WelfareIndicator.Change.WITHOUT_LEADER, WelfareIndicator.Money.USD),
            new PartnerGainIndicator(),
            new ImpliedMultiplierIndicator(),
            new LeverageIndicator(LeverageIndicator.Kind.ASYMMETRY),
            new LeverageIndicator(LeverageIndicator.Kind.COST),
            new LeverageIndicator(LeverageIndicator.Kind.SUBSTITUTABLE));

    private WorthIndicators() {}
}
