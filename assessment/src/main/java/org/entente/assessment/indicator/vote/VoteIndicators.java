package org.entente.assessment.indicator.vote;

import java.util.List;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Indicator;

/// The indicators on votes in the General Assembly.
public final class VoteIndicators {
    public static final List<Indicator> ALL = Stream.of(
                    Stream.of(new VotingAgreementIndicator(VotingAgreementIndicator.Kind.ALL)),
                    similarity(PairSimilarityIndicator.Kind.KAPPA_QUADRATIC),
                    Stream.of(
                            new AgreementIndexIndicator(AgreementIndexIndicator.Kind.PLAIN),
                            new AgreementIndexIndicator(AgreementIndexIndicator.Kind.CORRECTED),
                            new LeaderAgreementIndicator(),
                            new AttendanceIndicator(),
                            new RollCallIndicator(),
                            new VotingAgreementIndicator(VotingAgreementIndicator.Kind.CONTESTED),
                            new LeaderDriftIndicator()),
                    similarity(
                            PairSimilarityIndicator.Kind.IDENTICAL_VOTES,
                            PairSimilarityIndicator.Kind.LIJPHART_INDEX,
                            PairSimilarityIndicator.Kind.S_ABSOLUTE,
                            PairSimilarityIndicator.Kind.S_SQUARED,
                            PairSimilarityIndicator.Kind.KAPPA_NOMINAL,
                            PairSimilarityIndicator.Kind.KAPPA_LINEAR,
                            PairSimilarityIndicator.Kind.PI_NOMINAL,
                            PairSimilarityIndicator.Kind.PI_LINEAR,
                            PairSimilarityIndicator.Kind.PI_QUADRATIC),
                    Stream.of(CohesionIndicator.Kind.values()).map(CohesionIndicator::new))
            .flatMap(stream -> stream.map(Indicator.class::cast))
            .toList();

    private static Stream<Indicator> similarity(PairSimilarityIndicator.Kind... kinds) {
        return Stream.of(kinds).map(PairSimilarityIndicator::new);
    }

    private VoteIndicators() {}
}
