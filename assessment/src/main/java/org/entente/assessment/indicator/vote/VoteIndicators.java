package org.entente.assessment.indicator.vote;

import java.util.List;
import org.entente.assessment.indicator.Indicator;

/// The indicators on votes in the General Assembly.
public final class VoteIndicators {
    public static final List<Indicator> ALL = List.of(
            new VotingAgreementIndicator(VotingAgreementIndicator.Kind.AGREEMENT),
            new VotingAgreementIndicator(VotingAgreementIndicator.Kind.QUADRATIC_KAPPA),
            new AgreementIndexIndicator(AgreementIndexIndicator.Kind.PLAIN),
            new AgreementIndexIndicator(AgreementIndexIndicator.Kind.CORRECTED),
            new LeaderAgreementIndicator(),
            new AttendanceIndicator(),
            new RollCallIndicator());

    private VoteIndicators() {}
}
