package org.entente.models.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.alignment.SmallWorlds.CELL;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.entente.models.game.Blocking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharingTest {
    @ParameterizedTest
    @CsvSource({"1, GAMMA", "2, GAMMA", "3, DELTA", "4, DELTA"})
    void sharesAddUpToWhatTheUnionIsWorth(long seed, PartitionRule rule) {
        Payoffs payoffs = SmallWorlds.generated(seed, 4).at(CELL);
        CoalitionSolution solution = CoalitionSolution.of(payoffs, rule);
        double worth = 0;
        for (int i = 0; i < 4; i++) {
            worth += payoffs.payoff(i, payoffs.game().allInUnion());
        }
        assertThat(solution.worth()).isCloseTo(worth, within(1e-9));
        assertThat(Arrays.stream(solution.shapley()).sum()).isCloseTo(worth, within(1e-9));
        assertThat(Arrays.stream(solution.nucleolus()).sum()).isCloseTo(worth, within(1e-7));
    }

    @Test
    void identicalMembersShareAlike() {
        CoalitionSolution solution =
                CoalitionSolution.of(SmallWorlds.symmetric(4, 100, 12).at(CELL), PartitionRule.GAMMA);
        for (int i = 0; i < 4; i++) {
            assertThat(solution.shapley()[i]).isCloseTo(solution.worth() / 4, within(1e-9));
            assertThat(solution.nucleolus()[i]).isCloseTo(solution.worth() / 4, within(1e-7));
        }
        assertThat(solution.hasCore()).isTrue();
        assertThat(solution.costOfStability()).isCloseTo(0, within(1e-9));
    }

    /// Nobody gains by leaving alone if paid its transfer, and the transfers that are not 0 leave
    /// no slack.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void transfersMeetTheirConditionsExactly(long seed) {
        AlignmentGame game = SmallWorlds.generated(seed, 4);
        Payoffs payoffs = game.at(CELL);
        double depth = 2.5;
        MinimalTransfers transfers = MinimalTransfers.coalitionProof(payoffs, game.allInUnion(), 0, depth);
        assertThat(transfers.members()).containsExactly(1, 2, 3);
        assertThat(transfers.nashTotal()).isPositive();
        for (int k = 0; k < 3; k++) {
            int member = transfers.members().get(k);
            double best = Math.max(
                    payoffs.gain(member, game.allInUnion().with(member, Alternative.NONE), game.allInUnion()),
                    payoffs.gain(
                            member,
                            game.allInUnion().with(member, Alternative.RIVAL).with(depth),
                            game.allInUnion()));
            assertThat(transfers.nash()[k]).isEqualTo(Math.max(0, best));
        }
        double[] proof = transfers.coalitionProof();
        double tight = Double.POSITIVE_INFINITY;
        for (int set = 1; set < 8; set++) {
            double paid = 0;
            for (int k = 0; k < 3; k++) {
                paid += (set >> k & 1) * proof[k];
            }
            double slack = paid - MinimalTransfers.claim(payoffs, game.allInUnion(), transfers.members(), set, depth);
            assertThat(slack).isGreaterThanOrEqualTo(-1e-7);
            tight = Math.min(tight, slack);
        }
        assertThat(tight).isCloseTo(0, within(1e-7));
        assertThat(transfers.coalitionProofTotal()).isGreaterThanOrEqualTo(transfers.nashTotal() - 1e-7);
    }

    @Test
    void nothingIsPaidWhereNobodyWouldLeave() {
        AlignmentGame generated = SmallWorlds.generated(2, 3);
        AlignmentGame game = AlignmentGame.of(generated.observed(), generated.members(), List.of());
        MinimalTransfers transfers = MinimalTransfers.coalitionProof(game.at(CELL), game.allInUnion(), 0, 0);
        assertThat(transfers.nashTotal()).isZero();
        assertThat(transfers.coalitionProofTotal()).isZero();
    }

    /// Six members fit into a table, which tells how far the answer for large unions is off.
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theAnswerForLargeUnionsIsTheExactOneOnSmallOnes(long seed) {
        Payoffs payoffs = SmallWorlds.generated(seed, 6).at(CELL);
        CoalitionSolution exact = CoalitionSolution.of(payoffs, PartitionRule.GAMMA);
        LargeUnionSolution large = LargeUnionSolution.of(payoffs, PartitionRule.GAMMA, Runnable::run);
        assertThat(large.worth()).isEqualTo(exact.worth());
        assertThat(large.leastCore())
                .isBetween(exact.leastCore() - large.certificate().gap() - 1e-6, exact.leastCore() + 1e-6);
        assertThat(large.costOfStability()).isCloseTo(exact.costOfStability(), within(1e-6));
        for (int i = 0; i < 6; i++) {
            double reach = 6 * large.shapleyErrors()[i] + 1e-6 * exact.worth();
            assertThat(large.shapley()[i]).isCloseTo(exact.shapley()[i], within(reach));
        }
    }

    /// Seven members, of which six could leave: what all sets ask, and what the generated ones do. The optimum may
    /// have several allocations, so totals are compared; the generated one is a lower bound, short by no more than
    /// the gap of the certificate for each member.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void transfersForLargeUnionsAreTheExactOnesOnSmallOnes(long seed) {
        AlignmentGame game = SmallWorlds.generated(seed, 7);
        Payoffs payoffs = game.at(CELL);
        for (double depth : new double[] {0, 2.5}) {
            MinimalTransfers exact = MinimalTransfers.coalitionProof(payoffs, game.allInUnion(), 0, depth);
            MinimalTransfers large =
                    MinimalTransfers.coalitionProofByGeneration(payoffs, game.allInUnion(), 0, depth, Runnable::run);
            assertThat(large.nash()).containsExactly(exact.nash());
            assertThat(Arrays.stream(large.coalitionProof()).min().orElseThrow())
                    .isGreaterThan(-1e-9);
            double gap = 6 * large.certificate().orElseThrow().gap();
            assertThat(large.coalitionProofTotal())
                    .isBetween(exact.coalitionProofTotal() - gap - 1e-6, exact.coalitionProofTotal() + 1e-6);
        }
    }

    /// The strongest of all 62 coalitions of six members but the whole, asked one by one.
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theStrongestCoalitionsOfALargeUnionAreThoseOfTheTable(long seed) {
        Payoffs payoffs = SmallWorlds.generated(seed, 6).at(CELL);
        Alignment all = payoffs.game().allInUnion();
        double strongest = Double.NEGATIVE_INFINITY;
        for (int set = 1; set < 63; set++) {
            double gain = CoalitionWorths.of(payoffs, PartitionRule.GAMMA, set);
            for (int i = 0; i < 6; i++) {
                gain -= (set >> i & 1) * payoffs.payoff(i, all);
            }
            strongest = Math.max(strongest, gain);
        }
        List<Blocking> found = LargeUnionSolution.of(payoffs, PartitionRule.GAMMA, Runnable::run)
                .strongest();
        assertThat(found.getFirst().gain()).isCloseTo(strongest, within(1e-9 * Math.abs(strongest)));
        assertThat(found)
                .isSortedAccordingTo(Comparator.comparingDouble(Blocking::gain).reversed());
    }

    @Test
    void theNumberOfThreadsChangesNoBitOfALargeUnion() {
        AlignmentGame game = SmallWorlds.generated(3, 6);
        LargeUnionSolution one = LargeUnionSolution.of(game.at(CELL), PartitionRule.DELTA, Runnable::run);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            LargeUnionSolution two = LargeUnionSolution.of(game.at(CELL), PartitionRule.DELTA, threads);
            assertThat(two.shapley()).containsExactly(one.shapley());
            assertThat(two.leastCore()).isEqualTo(one.leastCore());
        }
    }
}
