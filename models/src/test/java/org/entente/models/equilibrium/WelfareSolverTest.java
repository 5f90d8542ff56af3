package org.entente.models.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.data.Offset;
import org.entente.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

@ParameterizedClass
@CsvSource({"1, MULTIPLICATIVE", "2, MULTIPLICATIVE", "1, ADDITIVE", "2, ADDITIVE"})
class WelfareSolverTest {
    private static final int N = 9;
    private static final List<String> MEMBERS = List.of("A", "C", "D", "E", "G", "H");

    /// Ten times the residual of [Tolerance#EQUILIBRIUM].
    private static final Offset<Double> CLOSE = within(1e-9);

    @Parameter(0)
    long seed;

    @Parameter(1)
    DeficitRule rule = DeficitRule.MULTIPLICATIVE;

    @Test
    void everyCoalitionHasTheWelfareOfTheWholeCounterfactual() {
        UniversalGravity world = Worlds.world(seed, N, rule);
        List<TradeShock> shocks = coalitions(world);
        double[][] welfare = on(2, world, shocks);
        assertThat(welfare).hasDimensions(1 << MEMBERS.size(), N);
        for (int k = 0; k < shocks.size(); k += 7) {
            assertThat(welfare[k])
                    .containsExactly(world.solve(shocks.get(k)).welfare(WelfareMeasure.REAL_INCOME), CLOSE);
        }
    }

    @Test
    void theEmptyCoalitionChangesNothing() {
        UniversalGravity world = Worlds.world(seed, N, rule);
        assertThat(WelfareSolver.of(world).welfare(world.noShock())).containsOnly(new double[] {1}, within(1e-10));
    }

    @Test
    void bothMeasuresAndProductivityAreThoseOfTheCounterfactual() {
        UniversalGravity world = Worlds.world(seed, N, rule);
        TradeShock shock = Worlds.shock(seed, N);
        for (WelfareMeasure measure : WelfareMeasure.values()) {
            assertThat(WelfareSolver.of(world, measure).welfare(shock))
                    .containsExactly(world.solve(shock).welfare(measure), CLOSE);
        }
        double ratio = WelfareSolver.of(world).welfare(shock)[2];
        assertThat(WelfareSolver.of(world).equivalentVariation("C", ratio))
                .isCloseTo(world.solve(shock).equivalentVariation("C"), within(1e-6));
    }

    @Test
    void aShockLeavesNothingBehindForTheNextAndTheNumberOfThreadsDoesNotChangeABit() {
        UniversalGravity world = Worlds.world(seed, N, rule);
        List<TradeShock> shocks = new ArrayList<>(coalitions(world));
        shocks.add(Worlds.shock(seed, N));
        double[][] one = on(1, world, shocks);
        assertThat(on(2, world, shocks)).isDeepEqualTo(one);
        assertThat(on(1, world, shocks.reversed()))
                .isDeepEqualTo(List.of(one).reversed().toArray(double[][]::new));
        assertThat(WelfareSolver.of(world).welfare(shocks.get(11))).containsExactly(one[11]);
    }

    @Test
    void anEmbargoThatCutsAnEconomyOffIsSolvedPartByPart() {
        UniversalGravity world = Worlds.world(seed, N, rule);
        TradeShock alone = world.noShock().stopping(List.of("B"), Worlds.labels(N));
        assertThat(WelfareSolver.of(world).welfare(alone))
                .containsExactly(world.solve(alone).welfare(WelfareMeasure.DEFAULT), CLOSE);
    }

    @Test
    void aShockTooLargeForTheBaselinesDerivativesIsStillSolved() {
        UniversalGravity world = Worlds.world(seed, N, DeficitRule.MULTIPLICATIVE);
        TradeShock large = world.noShock().preference(MEMBERS, MEMBERS, 4);
        assertThat(WelfareSolver.of(world).welfare(large))
                .containsExactly(world.solve(large).welfare(WelfareMeasure.DEFAULT), CLOSE);
    }

    @Test
    void oneShockWithoutEquilibriumIsNoTable() {
        UniversalGravity world = Worlds.world(seed, N, rule);
        TradeShock wall = world.noShock().preference(List.of("A"), Worlds.labels(N), -200);
        TradeShock[] shocks = {world.noShock(), wall};
        assertThatThrownBy(() -> on(1, world, List.of(shocks))).isInstanceOf(ProblemException.class);
    }

    @Test
    void aShockToOtherEconomiesIsRefused() {
        UniversalGravity world = Worlds.world(seed, N, rule);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WelfareSolver.of(world).welfare(TradeShock.none(List.of("X", "Y"))))
                .withMessageContaining("X, Y");
    }

    private static double[][] on(int threads, UniversalGravity world, List<TradeShock> shocks) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            return world.welfare(shocks, executor);
        }
    }

    /// Members within a coalition trade more easily, by half a log.
    private static List<TradeShock> coalitions(UniversalGravity world) {
        List<TradeShock> shocks = new ArrayList<>();
        for (int set = 0; set < 1 << MEMBERS.size(); set++) {
            List<String> inside = new ArrayList<>();
            for (int m = 0; m < MEMBERS.size(); m++) {
                if ((set >> m & 1) == 1) {
                    inside.add(MEMBERS.get(m));
                }
            }
            shocks.add(world.noShock().preference(inside, inside, 0.5));
        }
        return shocks;
    }
}
