package org.entente.assessment.indicator.security;

import java.util.List;
import org.entente.assessment.indicator.Indicator;

/// The indicators on obligations, disputes and armed conflict.
public final class SecurityIndicators {
    public static final List<Indicator> ALL = List.of(
            new ObligationsIndicator(),
            new ReliabilityIndicator(),
            new ResponseDaysIndicator(),
            new ExercisesIndicator(ExercisesIndicator.Kind.HELD),
            new ExercisesIndicator(ExercisesIndicator.Kind.PER_DEPLOYMENT),
            new DisputesInsideIndicator(),
            new ConflictIndicator(ConflictIndicator.Kind.BETWEEN),
            new ConflictIndicator(ConflictIndicator.Kind.INSIDE),
            new WarsInsideIndicator(),
            new RivalriesInsideIndicator(),
            new CapabilityIndicator(CapabilityIndicator.Kind.OF_LEADER),
            new CapabilityIndicator(CapabilityIndicator.Kind.OF_WORLD),
            new CapabilityIndicator(CapabilityIndicator.Kind.CONCENTRATION),
            new DeathsIndicator(DeathsIndicator.Kind.DISPUTES),
            new DeathsIndicator(DeathsIndicator.Kind.CONFLICTS),
            new ConflictEventsIndicator(ConflictEventsIndicator.Kind.GDELT),
            new ConflictEventsIndicator(ConflictEventsIndicator.Kind.ICEWS));

    private SecurityIndicators() {}
}
