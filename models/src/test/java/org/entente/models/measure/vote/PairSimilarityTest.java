package org.entente.models.measure.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.union;
import static org.entente.models.measure.World.value;
import static org.entente.models.measure.World.votes;

import org.entente.core.figure.Gap;
import org.entente.core.vote.RollCalls;
import org.entente.numerics.sampling.Resampling;
import org.junit.jupiter.api.Test;

class PairSimilarityTest {
    private static final PairSimilarity KAPPA = PairSimilarity.of(Similarity.KAPPA_QUADRATIC, VoteOptions.DEFAULT);

    @Test
    void w01TwoStatesThatVaryAndAgreeHaveKappaOne() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x10   Y   Y   N
            2012-01-06 x10   N   N   Y
            """);

        assertThat(value(measure(votes, "AAA", "BBB").outcome())).isEqualTo(1);
    }

    @Test
    void w02TwoStatesThatAlwaysDifferHaveKappaMinusOne() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x10   Y   N   N
            2012-01-06 x10   N   Y   Y
            """);

        // D_o = 4; D_e = 4 (1/2 1/2 + 1/2 1/2) = 2; 1 - 4/2
        assertThat(value(measure(votes, "AAA", "BBB").outcome())).isEqualTo(-1);
    }

    @Test
    void w03DistancesAreSquared() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x10   Y   A   N
            2012-01-06 x10   N   N   Y
            """);

        // D_o = 1/2. A: Y 1/2, N 1/2; B: A 1/2, N 1/2. D_e = (YA 1 + YN 4 + NA 1 + NN 0) / 4 = 3/2. 1 - (1/2)/(3/2)
        assertThat(value(measure(votes, "AAA", "BBB").outcome())).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void w04OneConstantVoterGivesZeroWhateverTheAgreement() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x19   Y   Y   N
            2012-01-06 x1    Y   A   N
            """);

        assertThat(value(measure(votes, "AAA", "BBB").outcome())).isZero();
    }

    @Test
    void w05TwoConstantVotersThatAgreeAreUndefinedAndNotAveraged() {
        RollCalls votes = votes("""
                            AAA BBB CCC ZZZ
            2012-01-05 x10   Y   Y   Y   N
            2012-01-06 x10   Y   Y   N   N
            """);

        PairMean result = measure(votes, "AAA", "BBB", "CCC");

        // AB undefined; AC and BC have a constant voter
        assertThat(value(result.outcome())).isZero();
        assertThat(result.pairs()).isEqualTo(2);
        assertThat(result.pairsUndefined()).isEqualTo(1);
        assertThat(missing(result.byPair().getFirst().outcome()).gap()).isEqualTo(Gap.NOT_APPLICABLE);
        assertThat(missing(measure(votes, "AAA", "BBB").outcome()).detail()).contains("undefined");
    }

    @Test
    void anAbsenceHasNoDistance() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x10   Y   X   N
            """);
        var disagree = PairSimilarity.of(Similarity.KAPPA_QUADRATIC, VoteOptions.DEFAULT.with(AbsenceRule.AS_DISAGREE));

        assertThat(missing(disagree.measure(votes, union("AAA", "BBB"), Resampling.none())
                                .outcome())
                        .gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
    }

    private static PairMean measure(RollCalls votes, String... members) {
        return KAPPA.measure(votes, union(members), Resampling.none());
    }
}
