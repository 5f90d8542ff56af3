package org.entente.models.measure.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.union;
import static org.entente.models.measure.World.value;
import static org.entente.models.measure.World.votes;

import java.util.random.RandomGenerator;
import org.entente.core.figure.Gap;
import org.entente.core.vote.RollCalls;
import org.entente.numerics.sampling.Resampling;
import org.entente.numerics.sampling.Sampling;
import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SimilarityTest {
    /// 20 common votes: 14 the same, 4 half-way, 2 opposite. AAA: 10 yes, 4 abstain, 6 no; BBB: 16 yes, 4 no.
    private static final RollCalls TWENTY = votes("""
                        AAA BBB ZZZ
        2012-01-05 x10   Y   Y   N
        2012-01-06 x4    A   Y   N
        2012-01-07 x4    N   N   Y
        2012-01-08 x2    N   Y   A
        """);

    /// D_e own shares: nominal 1 - (10 16 + 6 4)/400 = .54; linear (10 4 2 + 6 16 2 + 4 16 + 4 4)/400 = .88;
    /// quadratic (10 4 4 + 6 16 4 + 4 16 + 4 4)/400 = 1.56. Common shares 26, 4, 10 of 40: nominal 1 - (26^2 +
    /// 4^2 + 10^2)/1600 = .505; linear 2 (26 4 + 26 10 2 + 4 10)/1600 = .83; quadratic 2 (26 4 + 26 10 4 + 4
    /// 10)/1600 = 1.48.
    @ParameterizedTest
    @CsvSource({
        "AGREEMENT, 16, 20, 0, 1",
        "IDENTICAL, 14, 20, 0, 1",
        "LIJPHART, 1600, 20, 0, 1",
        "S_ABSOLUTE, -16, 40, 1, 1",
        "S_SQUARED, -24, 80, 1, 1",
        "KAPPA_NOMINAL, -.3, .54, 1, 1",
        "KAPPA_LINEAR, -.4, .88, 1, 1",
        "KAPPA_QUADRATIC, -.6, 1.56, 1, 1",
        "PI_NOMINAL, -.3, .505, 1, 1",
        "PI_LINEAR, -.4, .83, 1, 1",
        "PI_QUADRATIC, -.6, 1.48, 1, 1"
    })
    void isAsWorkedOutByHand(Similarity similarity, double over, double under, double constant, double sign) {
        assertThat(value(of(similarity, TWENTY))).isCloseTo(constant + sign * over / under, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(Similarity.class)
    void isSymmetricAndAtMostThatOfFullAgreement(Similarity similarity) {
        RandomGenerator random = new Seed(5).generator();
        double most = similarity == Similarity.LIJPHART ? 100 : 1;
        for (int trial = 0; trial < 200; trial++) {
            int[] table = new int[BallotSets.CELLS];
            int[] turned = new int[BallotSets.CELLS];
            for (int x = 0; x < 3; x++) {
                for (int y = 0; y < 3; y++) {
                    table[3 * x + y] = (int) (20 * Sampling.uniform(random));
                    turned[3 * y + x] = table[3 * x + y];
                }
            }
            assertThat(similarity.value(table))
                    .isEqualTo(similarity.value(turned))
                    .isBetween(similarity.name().startsWith("A") ? 0 : -most, most);
            int[] same = {table[0] + 1, 0, 0, 0, table[4] + 1, 0, 0, 0, table[8] + 1, 0};
            assertThat(similarity.value(same)).isEqualTo(most);
        }
    }

    /// METHODS A1: half credit is (1 + S)/2.
    @Test
    void halfCreditFollowsFromS() {
        int[] table = {3, 1, 4, 1, 5, 9, 2, 6, 5, 0};

        assertThat(Similarity.AGREEMENT.value(table))
                .isCloseTo((1 + Similarity.S_ABSOLUTE.value(table)) / 2, within(1e-15));
        assertThat(Similarity.LIJPHART.value(table)).isCloseTo(100 * Similarity.AGREEMENT.value(table), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(value = Similarity.class, names = "KAPPA_.*", mode = EnumSource.Mode.MATCH_ALL)
    void aConstantVoterHasKappaZeroHoweverMuchTheyAgree(Similarity kappa) {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x19   Y   Y   N
            2012-01-06 x1    Y   A   N
            """);

        assertThat(value(of(kappa, votes))).isZero();
        assertThat(value(of(Similarity.IDENTICAL, votes))).isEqualTo(.95);
    }

    /// Common shares 39 yes and 1 abstain of 40: D_o = 1/20 for nominal, D_e = 2 39/1600; 1 - 80/78.
    @Test
    void aConstantVoterHasAPiBelowZero() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x19   Y   Y   N
            2012-01-06 x1    Y   A   N
            """);

        assertThat(value(of(Similarity.PI_NOMINAL, votes))).isCloseTo(1 - 80 / 78.0, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(value = Similarity.class, names = "(KAPPA|PI)_.*", mode = EnumSource.Mode.MATCH_ALL)
    void twoConstantVotersAreUndefined(Similarity corrected) {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x20   Y   Y   N
            """);

        assertThat(missing(of(corrected, votes)).detail()).contains("undefined");
        assertThat(value(of(Similarity.S_SQUARED, votes))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Similarity.class)
    void fewerThanTenCommonVotesAreTooFew(Similarity similarity) {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x5    Y   Y   N
            2012-01-06 x4    N   Y   Y
            2012-01-07 x9    X   Y   N
            """);

        assertThat(missing(of(similarity, votes)).gap()).isEqualTo(Gap.TOO_FEW);
    }

    @ParameterizedTest
    @EnumSource(Similarity.class)
    void membersThatWereNeverMembersTogetherAreAGap(Similarity similarity) {
        var union = union("AAA 2012-01-01..2012-01-06", "BBB 2012-01-06..2013-01-01");

        PairMean mean = PairSimilarity.of(similarity, VoteOptions.DEFAULT).measure(TWENTY, union, Resampling.none());

        assertThat(missing(mean.outcome()).gap()).isEqualTo(Gap.TOO_FEW);
        assertThat(missing(mean.outcome()).detail()).contains("at most 0 common votes");
    }

    @ParameterizedTest
    @EnumSource(Similarity.class)
    void aUnionOfOneMemberHasNoPair(Similarity similarity) {
        PairMean mean =
                PairSimilarity.of(similarity, VoteOptions.DEFAULT).measure(TWENTY, union("AAA"), Resampling.none());

        assertThat(missing(mean.outcome()).gap()).isEqualTo(Gap.NOT_APPLICABLE);
        assertThat(missing(mean.outcome()).detail()).contains("a pair needs two");
    }

    /// Three to one weighs 2 1/4 = .5, two to two weighs 1: the ten votes in which AAA and BBB agree carry 5 of 15.
    @Test
    void contestedRollCallsWeighMore() {
        RollCalls votes = votes("""
                            AAA BBB YYY ZZZ
            2012-01-05 x10   Y   Y   Y   N
            2012-01-06 x10   Y   N   N   Y
            """);
        var identical = new PairSimilarity(Similarity.IDENTICAL, VoteOptions.DEFAULT, Weighting.CONTESTEDNESS);
        var s = new PairSimilarity(Similarity.S_ABSOLUTE, VoteOptions.DEFAULT, Weighting.CONTESTEDNESS);

        assertThat(value(identical
                        .measure(votes, union("AAA", "BBB"), Resampling.none())
                        .outcome()))
                .isCloseTo(1 / 3.0, within(1e-12));
        assertThat(value(
                        s.measure(votes, union("AAA", "BBB"), Resampling.none()).outcome()))
                .isCloseTo(-1 / 3.0, within(1e-12));
        assertThat(value(of(Similarity.S_ABSOLUTE, votes))).isZero();
    }

    private static org.entente.core.figure.Outcome of(Similarity similarity, RollCalls votes) {
        return PairSimilarity.of(similarity, VoteOptions.DEFAULT)
                .measure(votes, union("AAA", "BBB"), Resampling.none())
                .outcome();
    }
}
