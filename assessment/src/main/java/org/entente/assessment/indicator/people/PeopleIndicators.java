package org.entente.assessment.indicator.people;

import java.util.List;
import org.entente.assessment.indicator.Indicator;

/// The indicators on ties between members' people.
public final class PeopleIndicators {
    public static final List<Indicator> ALL = List.of(
            new TieShareIndicator(TieShareIndicator.Kind.REMITTANCES),
            new TieShareIndicator(TieShareIndicator.Kind.MIGRANTS),
            new VisaFreeInsideIndicator());

    private PeopleIndicators() {}
}
