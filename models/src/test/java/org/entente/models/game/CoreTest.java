package org.entente.models.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.entente.numerics.program.LinearProgram;
import org.entente.numerics.program.LinearSolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CoreTest {
    private static final Offset<Double> EXACT = within(1e-7);

    static IntStream seeds() {
        return IntStream.range(0, 70);
    }

    @Test
    void theCoreOfTheGlovesIsOnePoint() {
        Core core = Core.of(Games.gloves());

        assertThat(core.isEmpty()).isFalse();
        assertThat(core.contains(new double[] {0, 0, 1})).isTrue();
        assertThat(core.contains(new double[] {0.1, 0, 0.9})).isFalse();
    }

    /// Paid a third each, a pair of a left and the right glove has 2/3 and would have 1.
    @Test
    void theStrongestBlockingCoalitionsAreListedWithTheirGain() {
        assertThat(Core.of(Games.gloves()).mostViolated(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, 5))
                .extracting(Blocking::coalition)
                .containsExactly(0b101, 0b110);
        assertThat(StrongestBlocking.of(Games.gloves(), new double[] {0.5, 0.25, 0.25}, 1))
                .containsExactly(new Blocking(0b110, 0.5));
        assertThat(new Blocking(0b110, 0.5).gainPerMember()).isEqualTo(0.25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void generatedConditionsFindWhatAllConditionsFind(int seed) {
        TransferableGame game = Games.any(seed);
        try (LinearProgram program = new LinearProgram(game.players())) {
            double[] ones = new double[game.players()];
            Arrays.fill(ones, 1);
            program.minimise(ones);
            IntStream.rangeClosed(1, game.grandCoalition())
                    .forEach(mask -> program.atLeast(
                            game.worth(mask),
                            IntStream.range(0, game.players())
                                    .mapToDouble(i -> mask >> i & 1)
                                    .toArray()));
            double outlay = ((LinearSolution.Optimal) program.solve()).value();

            assertThat(CostOfStability.of(game).amount()).isCloseTo(outlay - game.worthOfAll(), EXACT);
            assertThat(Core.of(game).isEmpty()).isEqualTo(outlay > game.worthOfAll() + 1e-7);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void coreLeastCoreAndCostOfStabilityAgree(int seed) {
        TransferableGame game = Games.any(seed);
        LeastCore leastCore = LeastCore.of(game);
        CostOfStability cost = CostOfStability.of(game);
        boolean empty = Core.of(game).isEmpty();

        assertThat(leastCore.epsilon() > 1e-7).isEqualTo(empty);
        assertThat(cost.amount() > 1e-7).isEqualTo(empty);
        assertThat(Core.of(game).contains(leastCore.allocation())).isEqualTo(!empty);
        assertThat(Games.sum(cost.allocation())).isCloseTo(game.worthOfAll() + cost.amount(), EXACT);
        assertThat(StrongestBlocking.of(game, cost.allocation(), 1)).allMatch(blocking -> blocking.gain() < 1e-7);
    }

    @Test
    void bothKindsOfGamesAreTried() {
        assertThat(seeds().mapToObj(seed -> Core.of(Games.any(seed)).isEmpty())).contains(true, false);
    }

    /// Weights that sum to 1, and to the same lambda for each player's coalitions, show by themselves that no
    /// allocation does better: the mean excess is then the same under all of them.
    @ParameterizedTest
    @MethodSource("seeds")
    void theBindingCoalitionsProveTheLeastCore(int seed) {
        TransferableGame game = Games.any(seed);
        LeastCore found = LeastCore.of(game);
        double lambda = weightOfPlayer(found.binding(), 0);

        assertThat(found.binding().stream().mapToDouble(Binding::weight).sum()).isCloseTo(1, EXACT);
        for (int player = 1; player < game.players(); player++) {
            assertThat(weightOfPlayer(found.binding(), player)).isCloseTo(lambda, EXACT);
        }
        assertThat(found.binding().stream()
                                .mapToDouble(binding -> binding.weight() * game.worth(binding.coalition()))
                                .sum()
                        - lambda * game.worthOfAll())
                .isCloseTo(found.epsilon(), EXACT);
        assertThat(StrongestBlocking.of(game, found.allocation(), 1))
                .allMatch(blocking -> blocking.gain() <= found.epsilon() + 1e-7);
    }

    /// Y. Bachrach et al. (2009), "The cost of stability in coalitional games": q of n players, n / q - 1.
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 5", "2, 3", "3, 5", "4, 7", "5, 5", "13, 20"})
    void aMajorityIsHeldForPlayersOverQuotaLessOne(int quota, int players) {
        double expected = (double) players / quota - 1;

        assertThat(CostOfStability.of(MajorityGame.qOfN(quota, players)).amount())
                .isCloseTo(expected, EXACT);
        assertThat(MajorityGame.costOfStability(quota, players)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aConvexGameHasItsShapleyValueInTheCore(int seed) {
        TransferableGame game = Games.convex(seed, 2 + seed % 6);

        assertThat(Convexity.of(game).isConvex()).isTrue();
        assertThat(Superadditivity.of(game).isSuperadditive()).isTrue();
        assertThat(Core.of(game).contains(Shapley.of(game))).isTrue();
    }

    /// Of the gloves' six triples one fails: a second left glove adds 0 to the pair, and 1 to the right glove alone.
    @Test
    void failuresOfConvexityAreCounted() {
        Convexity found = Convexity.of(Games.gloves());

        assertThat(found).isEqualTo(new Convexity(6, 1, 1));
        assertThat(found.violatedShare()).isEqualTo(1 / 6.0);
    }

    /// Of 1-of-2 voting both have 1 alone and 1 together: the one pair fails by 1. (3^3 - 2^4 + 1) / 2 = 6 pairs.
    @Test
    void failuresOfSuperadditivityAreCounted() {
        assertThat(Superadditivity.of(MajorityGame.qOfN(1, 2))).isEqualTo(new Superadditivity(1, 1, 1, false));
        assertThat(Superadditivity.of(Games.gloves())).isEqualTo(new Superadditivity(6, 0, 0, true));
    }

    /// Pairs are worth nothing beside what two have alone, so merging them loses; all three are worth most.
    @Test
    void allTogetherMayBeBestWithoutEveryMergerPaying() {
        TransferableGame game = TransferableGame.of(3, new double[] {0, 1, 1, 0, 1, 0, 0, 4});

        assertThat(Superadditivity.of(game).cohesive()).isTrue();
        assertThat(Superadditivity.of(game).isSuperadditive()).isFalse();
    }

    @Test
    void imputationsAreASimplex() {
        TransferableGame game = TransferableGame.of(2, new double[] {0, 1, 2, 7});

        assertThat(Imputations.of(game).vertices()).containsExactly(new double[] {5, 2}, new double[] {1, 6});
        assertThat(Imputations.of(game).contains(new double[] {3, 4})).isTrue();
        assertThat(Imputations.of(game).contains(new double[] {0.5, 6.5})).isFalse();
        assertThat(Imputations.of(game).contains(new double[] {3, 3})).isFalse();
    }

    @Test
    void aTableOfTheWrongSizeIsRefused() {
        assertThatThrownBy(() -> TransferableGame.of(3, new double[7])).hasMessageContaining("8 coalitions, got 7");
        assertThatThrownBy(() -> TransferableGame.of(1, new double[] {1, 2}))
                .hasMessageContaining("empty coalition is worth 0");
        assertThatThrownBy(() -> TransferableGame.of(1, new double[] {0, Double.NaN}))
                .hasMessageContaining("coalition 1 is worth NaN");
        assertThatThrownBy(() -> TransferableGame.of(21, _ -> 0)).hasMessageContaining("1 to 20 players");
    }

    private static double weightOfPlayer(List<Binding> binding, int player) {
        return binding.stream()
                .filter(one -> Coalitions.has(one.coalition(), player))
                .mapToDouble(Binding::weight)
                .sum();
    }
}
