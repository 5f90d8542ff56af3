package org.entente.models.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.entente.core.problem.ProblemException;
import org.entente.models.equilibrium.Sensitivity.Range;
import org.entente.models.equilibrium.Sensitivity.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitivityTest {
    private static final List<String> MEMBERS = List.of("A", "B", "C");
    private static final UniversalGravity WORLD = Worlds.world(1, 6, DeficitRule.MULTIPLICATIVE);
    private static final Scenario DISSOLVED = cell -> WORLD.noShock().preference(MEMBERS, MEMBERS, -cell.preference());

    private static Sensitivity dissolved(int threads) {
        return solve(DISSOLVED, threads);
    }

    private static Sensitivity solve(Scenario scenario, int threads) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            return Sensitivity.of(WORLD, scenario, ParameterGrid.cited(), executor);
        }
    }

    @Test
    void theNumberOfThreadsDoesNotChangeABit() {
        Sensitivity one = dissolved(1);
        Sensitivity two = dissolved(2);
        assertThat(two.cells()).isEqualTo(one.cells());
        for (int k = 0; k < one.cells().size(); k++) {
            assertThat(two.counterfactuals().get(k).trade(Layer.FULL))
                    .isDeepEqualTo(one.counterfactuals().get(k).trade(Layer.FULL));
        }
    }

    @Test
    void theCentralAnswerIsThatOfTheCentralParametersAndLiesInTheRange() {
        Sensitivity sensitivity = dissolved(1);
        double central = WORLD.with(Elasticities.central())
                .solve(WORLD.noShock().preference(MEMBERS, MEMBERS, -CitedParameters.TRADE_PREFERENCE.central()))
                .welfare("A");
        Range range = sensitivity.welfare("A");
        assertThat(range.central()).isEqualTo(central);
        assertThat(range.low()).isLessThan(central);
        assertThat(range.high()).isGreaterThan(central);
    }

    @Test
    void anAgreementThatMayHaveNoEffectMayCostNothingToLose() {
        assertThat(dissolved(1).equivalentVariation("A").high()).isCloseTo(0, within(1e-9));
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
        try (ExecutorService executor = Executors.newFixedThreadPool(1)) {
            Sensitivity whole = Sensitivity.of(world, scenario, grid, executor);
            Sensitivity corners = Sensitivity.of(world, scenario, grid.corners(), executor);
            assertThat(corners.cells()).hasSizeLessThan(whole.cells().size());
            for (String member : MEMBERS) {
                assertThat(corners.welfare(member)).isEqualTo(whole.welfare(member));
            }
        }
    }

    @Test
    void oneCellWithoutEquilibriumIsNoRange() {
        Scenario wall = cell ->
                WORLD.noShock().preference(List.of("A"), List.of("B", "C", "D", "E", "F"), -1000 * cell.preference());
        assertThatThrownBy(() -> solve(wall, 1)).isInstanceOf(ProblemException.class);
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
