package org.entente.assessment.indicator.value;

import java.util.List;
import org.entente.assessment.indicator.Indicator;

/// The indicators on how alike members are.
public final class ValueIndicators {
    public static final List<Indicator> ALL = List.of(
            new RegimeDistanceIndicator(RegimeDistanceIndicator.Kind.ELECTORAL),
            new RegimeDistanceIndicator(RegimeDistanceIndicator.Kind.LIBERAL),
            new RegimeDistanceIndicator(RegimeDistanceIndicator.Kind.PARTICIPATORY),
            new RegimeDistanceIndicator(RegimeDistanceIndicator.Kind.DELIBERATIVE),
            new RegimeDistanceIndicator(RegimeDistanceIndicator.Kind.EGALITARIAN),
            new RegimeDistanceIndicator(RegimeDistanceIndicator.Kind.POLITY),
            new RegimeDistanceIndicator(RegimeDistanceIndicator.Kind.UNIFIED),
            new IncomeDistanceIndicator(IncomeDistanceIndicator.Kind.WORLD_BANK),
            new IncomeDistanceIndicator(IncomeDistanceIndicator.Kind.PENN),
            new IncomeDistanceIndicator(IncomeDistanceIndicator.Kind.MADDISON),
            new IncomeDistanceIndicator(IncomeDistanceIndicator.Kind.LATENT));

    private ValueIndicators() {}
}
