package org.entente.models.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurrogateGameTest {
    private static final Executor HERE = Runnable::run;
    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void itIsExactUpToThreePlayers() {
        TransferableGame game = Games.any(5, 9);
        SurrogateGame surrogate = SurrogateGame.of(9, game, HERE);

        for (int mask = 1; mask < game.coalitions(); mask++) {
            if (Integer.bitCount(mask) <= 3) {
                assertThat(surrogate.worth(mask)).isCloseTo(game.worth(mask), EXACT);
            }
        }
    }

    @Test
    void withoutLargerDividendsItIsTheGame() {
        TransferableGame game = Games.ofDividends(1, 9, 3);
        SurrogateGame surrogate = SurrogateGame.of(9, game, HERE);

        for (int mask = 1; mask < game.coalitions(); mask++) {
            assertThat(surrogate.worth(mask)).isCloseTo(game.worth(mask), EXACT);
        }
        assertThat(surrogate.shapley()).containsExactly(Shapley.of(game), EXACT);
    }

    /// A correction is a game in which all are alike: each gets an equal part of that of all.
    @Test
    void theCorrectionIsSharedEvenly() {
        TransferableGame game = Games.ofDividends(2, 6, 3);
        double[] bySize = {0, 0, 0, 0, 0.5, 0.2, 1.2};
        SurrogateGame corrected = SurrogateGame.of(6, game, HERE).corrected(bySize);
        TransferableGame table = TransferableGame.of(6, corrected);

        assertThat(corrected.worth(0b11110)).isCloseTo(game.worth(0b11110) + 0.5, EXACT);
        assertThat(corrected.shapley()).containsExactly(Shapley.of(table), EXACT);
    }

    @Test
    void whatAPlayerAddsIsADifferenceOfWorths() {
        SurrogateGame surrogate = corrected(3, 10);
        for (int mask = 0; mask < 1 << 10; mask++) {
            if (!Coalitions.has(mask, 4)) {
                assertThat(surrogate.marginal(4, mask))
                        .isCloseTo(surrogate.worth(mask | 1 << 4) - surrogate.worth(mask), EXACT);
            }
        }
    }

    /// Against a table of the same game, coalition by coalition, below, at and above the size of a block.
    @ParameterizedTest
    @ValueSource(ints = {4, 10, 11, 12, 16, 19})
    void theSweepFindsWhatATableShows(int players) {
        SurrogateGame surrogate = corrected(players, players);
        TransferableGame table = TransferableGame.of(players, surrogate);
        double[] x = Games.random(players).doubles(players, 0, 3).toArray();

        List<Blocking> swept = new SurrogateSweep(surrogate, HERE).worst(x, -1, 40, mask -> mask % 7 != 0);
        List<Blocking> shown = new TableSeparation(table).worst(x, -1, 40, mask -> mask % 7 != 0);
        assertThat(swept)
                .extracting(Blocking::coalition)
                .isEqualTo(shown.stream().map(Blocking::coalition).toList());
        for (int k = 0; k < swept.size(); k++) {
            assertThat(swept.get(k).gain()).isCloseTo(shown.get(k).gain(), EXACT);
        }
    }

    @Test
    void threadsDoNotChangeASweep() {
        SurrogateGame surrogate = corrected(8, 20);
        double[] x = Games.random(8).doubles(20, 0, 3).toArray();
        List<Blocking> alone = new SurrogateSweep(surrogate, HERE).worst(x, -100, 50, _ -> true);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            assertThat(new SurrogateSweep(surrogate, threads).worst(x, -100, 50, _ -> true))
                    .isEqualTo(alone)
                    .hasSize(50);
        }
    }

    @Test
    void tabuSearchFindsTrueExcesses() {
        SurrogateGame surrogate = corrected(9, 16);
        double[] x = Games.random(9).doubles(16, 0, 1).toArray();
        List<Blocking> found = new TabuSearch(surrogate).worst(x, 0, 20, _ -> true);
        Blocking best =
                new SurrogateSweep(surrogate, HERE).worst(x, 0, 1, _ -> true).getFirst();

        assertThat(found)
                .isNotEmpty()
                .allSatisfy(blocking -> assertThat(blocking.gain())
                        .isCloseTo(
                                surrogate.worth(blocking.coalition()) - Coalitions.sum(x, blocking.coalition()), EXACT)
                        .isLessThanOrEqualTo(best.gain() + 1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1, 6", "2, 10", "3, 15", "4, 15", "5, 15"})
    void generationFindsTheLeastCoreAndTheCostOfStability(int seed, int players) {
        TransferableGame game = Games.ofDividends(seed, players, 4);
        SurrogateGame surrogate = SurrogateGame.of(players, game, HERE);
        LeastCoreByGeneration found = LeastCoreByGeneration.of(surrogate, game, GenerationRules.USUAL, HERE);
        CostOfStabilityByGeneration cost = CostOfStabilityByGeneration.of(surrogate, game, GenerationRules.USUAL, HERE);
        double exact = LeastCore.of(game).epsilon();
        double tolerance = found.certificate().gap() + 1e-6 * game.scale();

        assertThat(found.certificate().complete()).isTrue();
        assertThat(found.epsilon()).isBetween(exact - tolerance, exact + 1e-9 * game.scale());
        assertThat(cost.amount())
                .isBetween(
                        CostOfStability.of(game).amount()
                                - players * (cost.certificate().gap() + 1e-6),
                        CostOfStability.of(game).amount() + 1e-7 * game.scale());
        assertThat(found.binding())
                .allSatisfy(binding -> assertThat(game.excess(binding.coalition(), found.allocation()))
                        .isCloseTo(found.epsilon(), within(1e-8 * game.scale())));
    }

    @Test
    void threadsDoNotChangeGeneration() {
        TransferableGame game = Games.ofDividends(5, 12, 4);
        LeastCoreByGeneration alone = LeastCoreByGeneration.of(12, game, HERE);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            LeastCoreByGeneration together = LeastCoreByGeneration.of(12, game, threads);
            assertThat(together.epsilon()).isEqualTo(alone.epsilon());
            assertThat(together.allocation()).isEqualTo(alone.allocation());
            assertThat(together.certificate()).isEqualTo(alone.certificate());
        }
    }

    @Test
    void anUnfinishedSearchSaysSo() {
        TransferableGame game = Games.ofDividends(3, 12, 4);
        SurrogateGame surrogate = SurrogateGame.of(12, game, HERE);
        GenerationRules few = new GenerationRules(2, 5, 28, 1e-7, new Seed(1));
        LeastCoreByGeneration found = LeastCoreByGeneration.of(surrogate, game, few, HERE);

        assertThat(found.certificate().complete()).isFalse();
        assertThat(found.certificate().largestViolation()).isPositive();
        assertThat(found.epsilon()).isLessThanOrEqualTo(LeastCore.of(game).epsilon());
    }

    /// Within four standard errors for each of 15 players; by chance alone it would fail once in a thousand games.
    @Test
    void sampledShapleyValuesLieWithinTheirError() {
        TransferableGame game = Games.ofDividends(6, 15, 5);
        ShapleyBySampling found = ShapleyBySampling.of(SurrogateGame.of(15, game, HERE), game, 400, new Seed(1), HERE);
        double[] exact = Shapley.of(game);

        for (int i = 0; i < 15; i++) {
            assertThat(found.values()[i]).isCloseTo(exact[i], within(4 * found.standardErrors()[i]));
        }
        assertThat(Games.sum(found.values())).isCloseTo(game.worthOfAll(), within(1e-9 * game.scale()));
        assertThat(Games.sum(found.standardErrors())).isLessThan(Games.sum(found.plainStandardErrors()));
    }

    @Test
    void withoutLargerDividendsSamplingIsExact() {
        TransferableGame game = Games.ofDividends(7, 10, 3);
        ShapleyBySampling found = ShapleyBySampling.of(SurrogateGame.of(10, game, HERE), game, 2, new Seed(1), HERE);

        assertThat(found.values()).containsExactly(Shapley.of(game), within(1e-9 * game.scale()));
        assertThat(Games.sum(found.standardErrors())).isLessThan(1e-9 * game.scale());
    }

    private static SurrogateGame corrected(int seed, int players) {
        RandomGenerator random = Games.random(seed);
        double[] bySize = IntStream.rangeClosed(0, players)
                .mapToDouble(size -> size <= 3 ? 0 : random.nextDouble(-1, 1))
                .toArray();
        return SurrogateGame.of(players, Games.dividendRule(seed, players, 3), HERE)
                .corrected(bySize);
    }
}
