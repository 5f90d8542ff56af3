package org.entente.models.measure.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.union;
import static org.entente.models.measure.World.value;
import static org.entente.models.measure.World.votes;

import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.vote.RollCalls;
import org.entente.numerics.sampling.Resampling;
import org.entente.numerics.sampling.Sampling;
import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.api.Test;

class AgreementIndexTest {
    private static final AgreementIndex INDEX = new AgreementIndex(VoteOptions.DEFAULT);

    @Test
    void w01AUnitedBlocScoresOneAndAnEvenlySplitOneZero() {
        assertThat(AgreementIndex.index(0, 0, 7)).isEqualTo(1);
        assertThat(AgreementIndex.index(4, 4, 4)).isZero();
        // two against two: (2 - 2/2) / 4
        assertThat(AgreementIndex.index(2, 0, 2)).isEqualTo(0.25);
    }

    @Test
    void isAQuarterPlusThreeQuartersOfAttina() {
        for (int no = 0; no < 5; no++) {
            for (int abstain = 0; abstain < 5; abstain++) {
                for (int yes = 1; yes < 5; yes++) {
                    int total = no + abstain + yes;
                    int most = Math.max(no, Math.max(abstain, yes));
                    double attina = (2.0 * most - total) / total;
                    assertThat(AgreementIndex.index(no, abstain, yes)).isCloseTo(0.25 + 0.75 * attina, within(1e-12));
                }
            }
        }
    }

    @Test
    void w02TheExpectedIndexOfTwoVotersIsAWeightedMean() {
        // 2 yes, 1 no, 1 abstain: two different voters agree in 1 of 6 pairs; AI is 1 then, else (1 - 1/2) / 2 = 1/4
        assertThat(ExpectedAgreementIndex.of(new int[] {1, 1, 2}, 2)).isCloseTo((1 + 5 * 0.25) / 6, within(1e-12));
    }

    @Test
    void theExpectedIndexOfAllVotersIsTheirIndex() {
        assertThat(ExpectedAgreementIndex.of(new int[] {3, 4, 9}, 16))
                .isCloseTo(AgreementIndex.index(3, 4, 9), within(1e-12));
    }

    @Test
    void theExpectedIndexIsTheMeanOfRandomGroups() {
        int[] tally = {20, 30, 50};
        var random = new Seed(4).generator();
        double sum = 0;
        for (int draw = 0; draw < 40_000; draw++) {
            int[] group = new int[3];
            for (int voter : Sampling.distinct(100, 6, random)) {
                group[voter < 20 ? 0 : voter < 50 ? 1 : 2]++;
            }
            sum += AgreementIndex.index(group[0], group[1], group[2]);
        }
        // the standard deviation of AI is below 0.25: a mean of 40,000 has one below 0.00125
        assertThat(ExpectedAgreementIndex.of(tally, 6)).isCloseTo(sum / 40_000, within(0.005));
    }

    @Test
    void w03TheMeanIsOverRollCallsWithTwoVotingMembers() {
        RollCalls votes = votes("""
                            AAA BBB YYY ZZZ
            2012-01-05 x1    Y   Y   N   N
            2012-01-06 x1    Y   N   N   N
            2012-01-07 x1    Y   X   N   N
            """);

        AgreementIndex.Result result = INDEX.measure(votes, union("AAA", "BBB"), Resampling.none());

        // AI is 1 and 1/4. Chance: pairs of {Y Y N N} agree in 2 of 6: 1/3 + 2/3 1/4 = 1/2; of {Y N N N} in 3 of 6: 5/8
        assertThat(value(result.index())).isCloseTo(0.625, within(1e-12));
        assertThat(value(result.expected())).isCloseTo(0.5625, within(1e-12));
        assertThat(value(result.corrected())).isCloseTo((0.625 - 0.5625) / (1 - 0.5625), within(1e-12));
        assertThat(result.rollCalls()).isEqualTo(2);
        assertThat(result.members()).isEqualTo(new MemberCount(2, 2));
    }

    @Test
    void w04AnAbsenceCanStandForAnAbstentionButNotForADisagreement() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x1    Y   X   N
            """);
        var abstain = new AgreementIndex(VoteOptions.DEFAULT.with(AbsenceRule.AS_ABSTAIN));
        var disagree = new AgreementIndex(VoteOptions.DEFAULT.with(AbsenceRule.AS_DISAGREE));

        assertThat(value(abstain.measure(votes, union("AAA", "BBB"), Resampling.none())
                        .index()))
                .isEqualTo(0.25);
        assertThat(missing(disagree.measure(votes, union("AAA", "BBB"), Resampling.none())
                                .index())
                        .gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
    }

    @Test
    void w05NobodyVotingTogetherIsTooFew() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x5    Y   X   N
            """);

        assertThat(missing(INDEX.measure(votes, union("AAA", "BBB"), Resampling.none())
                                .index())
                        .gap())
                .isEqualTo(Gap.TOO_FEW);
    }

    @Test
    void w06UnanimousRollCallsSayNothingAgainstChance() {
        RollCalls contested = votes("""
                            AAA BBB YYY ZZZ
            2012-01-05 x3    Y   Y   N   N
            2012-01-06 x2    Y   N   N   N
            """);
        RollCalls padded = votes("""
                            AAA BBB YYY ZZZ
            2012-01-05 x3    Y   Y   N   N
            2012-01-06 x2    Y   N   N   N
            2012-01-07 x9    Y   Y   Y   Y
            """);
        var keep = new AgreementIndex(VoteOptions.DEFAULT.with(Unanimity.KEEP));

        // each adds the same 1 to both sums, so that (sum AI - sum E) / (n - sum E) stays
        assertThat(value(keep.measure(padded, union("AAA", "BBB"), Resampling.none())
                        .corrected()))
                .isCloseTo(
                        value(keep.measure(contested, union("AAA", "BBB"), Resampling.none())
                                .corrected()),
                        within(1e-12));
    }

    @Test
    void refusesToDrawMoreVotersThanThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpectedAgreementIndex.of(new int[] {1, 1, 1}, 4))
                .withMessageContaining("4 of 3");
    }
}
