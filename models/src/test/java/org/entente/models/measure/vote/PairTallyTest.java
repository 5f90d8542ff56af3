package org.entente.models.measure.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.core.state.StateId;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.RollCalls;
import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairTallyTest {
    /// More than 64 roll calls, and not a multiple: the last word of a bit set is partly used.
    private final RollCalls votes = RandomVotes.of(7, 150, new Seed(3));

    @ParameterizedTest
    @EnumSource(AbsenceRule.class)
    void equalsASumTakenBallotByBallot(AbsenceRule rule) {
        VoteOptions options = VoteOptions.DEFAULT.with(rule).with(Unanimity.KEEP);
        PairTally tally = PairTally.of(votes, options);

        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < 7; j++) {
                double sum = 0;
                int count = 0;
                for (int r = 0; r < votes.size(); r++) {
                    Ballot x = votes.ballot(r, i);
                    Ballot y = votes.ballot(r, j);
                    boolean absent = x == Ballot.ABSENT || y == Ballot.ABSENT;
                    if (absent && rule == AbsenceRule.DROP) {
                        continue;
                    }
                    count++;
                    sum += absent && rule == AbsenceRule.AS_DISAGREE ? 0 : 1 - Math.abs(number(x) - number(y)) / 2.0;
                }
                assertThat(tally.count(i, j)).isEqualTo(count);
                assertThat(tally.sum(i, j)).isCloseTo(sum, within(1e-9));
            }
        }
    }

    /// Half-credit agreement = (1 + S) / 2, with S = 1 - 2 sum |x - y| / (2 n) (Signorino and Ritter 1999,
    /// absolute distances, equal weights, largest distance 2).
    @Test
    void halfCreditIsTheMeanOfOneAndS() {
        PairTally tally = PairTally.of(votes, VoteOptions.DEFAULT.with(Unanimity.KEEP));
        int distance = 0;
        int n = 0;
        for (int r = 0; r < votes.size(); r++) {
            if (votes.ballot(r, 0).isCast() && votes.ballot(r, 1).isCast()) {
                distance += Math.abs(number(votes.ballot(r, 0)) - number(votes.ballot(r, 1)));
                n++;
            }
        }
        double s = 1 - 2.0 * distance / (2 * n);

        assertThat(agreement(tally, 0, 1)).isCloseTo((1 + s) / 2, within(1e-12));
    }

    @Test
    void isSymmetricAndBetweenZeroAndOneAndFullWithOneself() {
        PairTally tally = PairTally.of(votes, VoteOptions.DEFAULT);

        for (int i = 0; i < 7; i++) {
            assertThat(agreement(tally, i, i)).isEqualTo(1);
            for (int j = 0; j < 7; j++) {
                assertThat(agreement(tally, i, j))
                        .isEqualTo(agreement(tally, j, i))
                        .isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void theOrderOfStatesDoesNotMatter() {
        String[] codes = RandomVotes.codes(7);
        PairTally other =
                PairTally.of(RandomVotes.of(RandomVotes.reversed(codes), 150, new Seed(3)), VoteOptions.DEFAULT);
        PairTally tally = PairTally.of(votes, VoteOptions.DEFAULT);

        // the same ballots, the states named from the other end
        assertThat(agreement(other, 6, 4)).isEqualTo(agreement(tally, 0, 2));
    }

    @Test
    void statesWithoutACommonRollCallHaveNoAgreement() {
        PairTally tally = PairTally.of(votes, VoteOptions.DEFAULT);

        assertThat(tally.agreement(StateId.of("AAA"), StateId.of("QQQ"))).isEmpty();
    }

    /// The best of five runs took 0.04 s when this was written; the limit is what a page can wait for.
    @Test
    void isFast() {
        RollCalls many = RandomVotes.of(193, 2500, new Seed(9));
        double best = Double.POSITIVE_INFINITY;
        for (int run = 0; run < 5; run++) {
            long start = System.nanoTime();
            PairTally.of(many, VoteOptions.DEFAULT);
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        System.out.printf("PairTally, 193 states, 2500 roll calls: %.3f s%n", best);

        assertThat(best).isLessThan(0.3);
    }

    private static double agreement(PairTally tally, int i, int j) {
        List<StateId> states = tally.states();
        return tally.agreement(states.get(i), states.get(j)).orElseThrow();
    }

    private static int number(Ballot ballot) {
        return switch (ballot) {
            case YES -> 3;
            case NO -> 1;
            default -> 2;
        };
    }
}
