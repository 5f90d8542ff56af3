package org.entente.models.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.entente.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StabilityTest {
    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    /// A public good among three alike: each member pays 2 and gives 1.5 to everybody, in or out. With s members a
    /// member has 1.5 s - 2 and an outsider 1.5 s: leaving gains 2 - 1.5 = 0.5, joining loses it.
    private static double publicGood(int player, int mask) {
        return 1.5 * Integer.bitCount(mask) - (Coalitions.has(mask, player) ? 2 : 0);
    }

    @Test
    void aFreeRiderLeavesAndNoTransferHoldsIt() {
        Stability all = Stability.of(3, StabilityTest::publicGood, 0b111);

        assertThat(all.isInternallyStable()).isFalse();
        assertThat(all.gainers())
                .extracting(Stability.Move::gain)
                .containsOnly(0.5)
                .hasSize(3);
        assertThat(all.surplus()).isCloseTo(-1.5, within(1e-12));
        assertThat(all.isPotentiallyInternallyStable()).isFalse();
        assertThat(all.isExternallyStable()).isTrue();
        assertThat(Stability.of(3, StabilityTest::publicGood, 0).isExternallyStable())
                .isTrue();
        assertThat(StableUnions.of(3, StabilityTest::publicGood).stable()).containsExactly(0);
    }

    /// Together two members have 5 and 1; leaving, 2 and 3. The second gains 2 by leaving, but 6 is more than 5.
    /// Nor is nobody's union left: alone in it, the first would have 0 after 2, the second 0 after 3.
    @Test
    void whatATransferCanHoldIsPotentiallyStable() {
        double[][] payoff = {{2, 0, 2, 5}, {3, 3, 0, 1}};
        Stability both = Stability.of(2, (player, mask) -> payoff[player][mask], 0b11);

        assertThat(both.gainers()).containsExactly(new Stability.Move(1, 2));
        assertThat(both.surplus()).isEqualTo(1);
        assertThat(both.isPotentiallyInternallyStable()).isTrue();
        assertThat(StableUnions.of(2, (player, mask) -> payoff[player][mask]).potentiallyStable())
                .containsExactly(0, 0b11);
    }

    /// METHODS, part E: if no coalition gains by leaving the others united, then no single member does, so that what
    /// all have covers what each would have.
    @ParameterizedTest
    @MethodSource("seeds")
    void aCoreUnderTheDeltaRuleImpliesPotentialInternalStability(int seed) {
        double[][] payoff = payoffs(seed);
        TransferableGame game = OutsiderRule.DELTA.game(4, (player, mask) -> payoff[player][mask]);
        Stability all = Stability.of(4, (player, mask) -> payoff[player][mask], 0b1111);

        assertThat(all.surplus()).isCloseTo(Imputations.of(game).surplus(), within(1e-9));
        assertThat(Core.of(game).isEmpty() || all.isPotentiallyInternallyStable())
                .isTrue();
    }

    @Test
    void bothKindsOfPayoffsAreTried() {
        assertThat(seeds().mapToObj(seed -> {
                    double[][] payoff = payoffs(seed);
                    return Core.of(OutsiderRule.DELTA.game(4, (player, mask) -> payoff[player][mask]))
                            .isEmpty();
                }))
                .contains(true, false);
    }

    /// Under gamma the pair is the union and the third alone; under delta the third is the union and the pair outside.
    @Test
    void theRulesDifferInWhatOutsidersDo() {
        MemberPayoffs payoffs = (player, mask) -> 10 * mask + player;

        assertThat(OutsiderRule.GAMMA.game(3, payoffs).worth(0b011)).isEqualTo(30 + 31);
        assertThat(OutsiderRule.DELTA.game(3, payoffs).worth(0b011)).isEqualTo(40 + 41);
        assertThat(OutsiderRule.DELTA.game(3, payoffs).worthOfAll()).isEqualTo(70 + 71 + 72);
    }

    /// Three who each prefer the next to the one before, either to being alone, and that to all three: whoever is
    /// left out is welcome to one of the two.
    @Test
    void aCycleHasNoStablePartition() {
        MemberPayoffs cycle = (player, mask) -> {
            if (Integer.bitCount(mask) != 2) {
                return mask == 0b111 ? -1 : 0;
            }
            return Coalitions.has(mask, (player + 1) % 3) ? 2 : 1;
        };
        HedonicPartitions found = HedonicPartitions.of(3, cycle);

        assertThat(found.nashStable()).isEmpty();
        assertThat(found.individuallyStable()).isEmpty();
        assertThat(found.coreStable()).isEmpty();
        assertThat(found.examined()).isEqualTo(5);
    }

    @Test
    void whereMoreIsBetterAllStayTogether() {
        HedonicPartitions found = HedonicPartitions.of(4, (_, mask) -> Integer.bitCount(mask));

        assertThat(found.nashStable()).containsExactly(List.of(0b1111));
        assertThat(found.individuallyStable()).containsExactly(List.of(0b1111));
        assertThat(found.coreStable()).containsExactly(List.of(0b1111));
    }

    /// One seeks the other's company, and the other does not want it: apart, the one would move but is not let in.
    @Test
    void aGuestWhoIsNotWantedIsKeptOutByIndividualStability() {
        HedonicPartitions found = HedonicPartitions.of(2, (player, mask) -> mask == 0b11 ? 1 - 2 * player : 0);

        assertThat(found.nashStable()).isEmpty();
        assertThat(found.individuallyStable()).containsExactly(List.of(0b01, 0b10));
        assertThat(found.coreStable()).containsExactly(List.of(0b01, 0b10));
    }

    /// The Bell number of 8.
    @Test
    void eightPlayersHave4140Partitions() {
        assertThat(HedonicPartitions.of(8, (_, _) -> 0).examined()).isEqualTo(4140);
    }

    /// The prisoners' dilemma, choice 1 to defect: both 2 or both 1, a sole defector 3 and the other 0. One at a time,
    /// defecting from cooperation is answered in kind, and so deterred; a sole cooperator is not deterred from
    /// defecting. If both can move together, they also leave mutual defection.
    @Test
    void thoseWhoLookAheadMayCooperate() {
        double[][] payoff = {{2, 2}, {3, 0}, {0, 3}, {1, 1}};
        MemberPayoffs dilemma = (player, state) -> payoff[state][player];

        assertThat(LargestConsistentSet.of(AlignmentGraph.of(2, 2, dilemma, 1))).isEqualTo(bits(0, 3));
        assertThat(LargestConsistentSet.of(AlignmentGraph.of(2, 2, dilemma, 2))).isEqualTo(bits(0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void someAlignmentIsAlwaysConsistent(int seed) {
        RandomGenerator random = Games.random(seed);
        double[][] payoff = IntStream.range(0, 27)
                .mapToObj(_ -> random.doubles(3).toArray())
                .toArray(double[][]::new);
        AlignmentGraph graph = AlignmentGraph.of(3, 3, (player, state) -> payoff[state][player], 1 + seed % 3);

        assertThat(LargestConsistentSet.of(graph).isEmpty()).isFalse();
    }

    @Test
    void choicesAreDigits() {
        int alignment = 2 + 3 * 0 + 9 * 1;

        assertThat(IntStream.range(0, 3).map(member -> AlignmentGraph.choice(alignment, member, 3)))
                .containsExactly(2, 0, 1);
    }

    @Test
    void tooManyAlignmentsAreRefused() {
        assertThatThrownBy(() -> AlignmentGraph.of(7, 3, (_, _) -> 0, 1))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("2187 alignments");
    }

    /// Payoffs of four players at random, better in larger unions, for outsiders more or less so than for members.
    private static double[][] payoffs(int seed) {
        RandomGenerator random = Games.random(seed);
        double outside = random.nextDouble(0.8, 1.8);
        return IntStream.range(0, 4)
                .mapToObj(player -> IntStream.range(0, 16)
                        .mapToDouble(mask -> random.nextDouble()
                                + Integer.bitCount(mask) * (Coalitions.has(mask, player) ? 1 : outside))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        IntStream.of(set).forEach(bits::set);
        return bits;
    }
}
