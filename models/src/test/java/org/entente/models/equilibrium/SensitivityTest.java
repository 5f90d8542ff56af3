package org.entente.models.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.entente.core.problem.ProblemException;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.models.equilibrium.Sensitivity.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitivityTest {
    private static final List<String> MEMBERS = List.of("A", "B", "C");
    private static final UniversalGravity WORLD = Worlds.world(1, 6, DeficitRule.MULTIPLICATIVE);
    private static final Scenario DISSOLVED = cell -> WORLD.noShock().preference(MEMBERS, MEMBERS, -cell.preference());

    private static <T> List<T> solve(
            Scenario scenario, List<Cell> cells, Function<Counterfactual, T> answer, int threads) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            return Sensitivity.of(WORLD, scenario, cells, answer, executor);
        }
    }

    @Test
    void theNumberOfThreadsDoesNotChangeABit() {
        List<Cell> cells = ParameterGrid.cited().cells();
        List<double[][]> one = solve(DISSOLVED, cells, world -> world.trade(Layer.FULL), 1);
        List<double[][]> two = solve(DISSOLVED, cells, world -> world.trade(Layer.FULL), 2);
        for (int k = 0; k < cells.size(); k++) {
            assertThat(two.get(k)).isDeepEqualTo(one.get(k));
        }
    }

    @Test
    void theFirstAnswerIsThatOfTheCentralParametersAndLiesAmongThoseOfTheCorners() {
        List<Double> corners = solve(DISSOLVED, ParameterGrid.cited().corners(), world -> world.welfare("A"), 1);
        double central = WORLD.with(Elasticities.central())
                .solve(WORLD.noShock().preference(MEMBERS, MEMBERS, -CitedParameters.TRADE_PREFERENCE.central()))
                .welfare("A");
        double low = Collections.min(corners);
        double high = Collections.max(corners);
        assertThat(corners).startsWith(central);
        assertThat(central).isBetween(Math.nextUp(low), Math.nextDown(high));
    }

    @Test
    void anAgreementThatMayHaveNoEffectMayCostNothingToLose() {
        List<Double> changes =
                solve(DISSOLVED, ParameterGrid.cited().corners(), world -> world.equivalentVariation("A"), 1);
        double best = Collections.max(changes);
        assertThat(best).isCloseTo(0, within(1e-9));
    }

    @Test
    void aParameterHeldFixedHasOneValue() {
        ParameterGrid grid = new ParameterGrid(
                CitedParameters.TRADE_ELASTICITY,
                CitedParameters.SUPPLY_ELASTICITY.fixedAt(0),
                CitedParameters.TRADE_PREFERENCE);
        assertThat(grid.cells()).hasSize(9).allMatch(cell -> cell.elasticities().psi() == 0);
        assertThat(grid.cells().getFirst().elasticities().theta())
                .isEqualTo(CitedParameters.TRADE_ELASTICITY.central());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theCornersHaveTheSameExtremesAsTheWholeGrid(long seed) {
        UniversalGravity world = Worlds.world(seed, 6, DeficitRule.MULTIPLICATIVE);
        Scenario scenario = cell -> world.noShock().preference(MEMBERS, MEMBERS, -cell.preference());
        ParameterGrid grid = ParameterGrid.cited();
        assertThat(grid.corners()).hasSizeLessThan(grid.cells().size());
        try (ExecutorService executor = Executors.newFixedThreadPool(1)) {
            for (String member : MEMBERS) {
                List<Double> whole =
                        Sensitivity.of(world, scenario, grid.cells(), found -> found.welfare(member), executor);
                List<Double> corners =
                        Sensitivity.of(world, scenario, grid.corners(), found -> found.welfare(member), executor);
                assertThat(corners).contains(Collections.min(whole), Collections.max(whole));
            }
        }
    }

    @Test
    void oneCellWithoutEquilibriumIsNoRange() {
        Scenario wall = cell ->
                WORLD.noShock().preference(List.of("A"), List.of("B", "C", "D", "E", "F"), -1000 * cell.preference());
        assertThatThrownBy(() -> solve(wall, ParameterGrid.cited().cells(), world -> world, 1))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aRangeIsInOrder() {
        assertThatThrownBy(() -> new ParameterRange(
                        "x",
                        2,
                        1,
                        3,
                        "",
                        CitedParameters.TRADE_ELASTICITY.citation(),
                        CitedParameters.TRADE_ELASTICITY.checked()))
                .hasMessageContaining("not in order");
    }
}
