package org.entente.assessment.indicator.organisation;

import java.util.List;
import org.entente.assessment.indicator.Indicator;

/// The indicators on what members belong to together.
public final class OrganisationIndicators {
    public static final List<Indicator> ALL = List.of(
            new JointOrganisationsIndicator(),
            new DuplicateOrganisationsIndicator(),
            new AuthorityIndicator(),
            new SmallestCoverIndicator(),
            new ServedAloneIndicator(),
            new OrganisationValueIndicator(),
            new MembershipIndicator(MembershipIndicator.Kind.EXIT_RATE),
            new MembershipIndicator(MembershipIndicator.Kind.SURVIVAL),
            new OrganisationSurvivalIndicator());

    private OrganisationIndicators() {}
}
