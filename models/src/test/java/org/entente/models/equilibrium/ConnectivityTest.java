package org.entente.models.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectivityTest {
    private static final List<String> EAST = List.of("A", "B");
    private static final List<String> WEST = List.of("C", "D", "E");

    @ParameterizedTest
    @EnumSource(DeficitRule.class)
    void groupsThatNoLongerTradeAreSolvedAlone(DeficitRule rule) {
        UniversalGravity world = Worlds.world(3, 5, rule);
        Counterfactual after = world.solve(world.noShock().stopping(EAST, WEST));
        assertThat(after.convergence()).extracting(Convergence::economies).containsExactly(EAST, WEST);
        assertThat(after.convergence()).allMatch(account -> account.residual() < EquilibriumSolver.TOLERANCE);
        double[][] trade = after.trade(Layer.FULL);
        double sold = trade[0][0] + trade[0][1] + trade[1][0] + trade[1][1];
        assertThat(sold).isCloseTo(world.income(0) + world.income(1), within(1e-9));
        assertThat(trade[0][2] + trade[3][1]).isZero();
    }

    @ParameterizedTest
    @EnumSource(DeficitRule.class)
    void whatHappensInOneGroupDoesNotReachTheOther(DeficitRule rule) {
        UniversalGravity world = Worlds.world(3, 5, rule);
        TradeShock apart = world.noShock().stopping(EAST, WEST);
        Counterfactual calm = world.solve(apart);
        Counterfactual stir = world.solve(apart.preference(WEST, WEST, 0.5));
        assertThat(stir.welfare("A")).isEqualTo(calm.welfare("A"));
        assertThat(stir.welfare("C")).isNotCloseTo(calm.welfare("C"), within(1e-3));
    }

    @Test
    void anEconomyAloneSpendsWhatItEarns() {
        UniversalGravity world = Worlds.world(4, 5, DeficitRule.ADDITIVE);
        Counterfactual after = world.solve(world.noShock().stopping(List.of("C"), List.of("A", "B", "D", "E")));
        assertThat(after.trade(Layer.FULL)[2][2]).isCloseTo(world.income(2), within(1e-9));
        assertThat(after.expenditure("C") * world.expenditure(2)).isCloseTo(world.income(2), within(1e-9));
    }

    @Test
    void aBaselineThatIsTwoWorldsIsRefusedByName() {
        double[][] flows = {{5, 1, 0, 0}, {1, 5, 0, 0}, {0, 0, 5, 1}, {0, 0, 1, 5}};
        assertThatThrownBy(() -> UniversalGravity.of(
                        List.of("A", "B", "C", "D"), flows, Elasticities.central(), DeficitRule.ADDITIVE))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemException.Kind.NO_CONVERGENCE);
                    assertThat(problem.problems().getFirst().what()).contains("{A, B}", "{C, D}");
                    assertThat(problem.problems().getFirst().next()).startsWith("Maybe");
                });
    }

    @Test
    void twoEconomiesThatTradeOnlyThroughAThirdAreOneWorld() {
        double[][] flows = {{5, 1, 0}, {1, 5, 1}, {0, 1, 5}};
        UniversalGravity world =
                UniversalGravity.of(List.of("A", "B", "C"), flows, Elasticities.central(), DeficitRule.ADDITIVE);
        assertThat(world.solve(world.noShock()).convergence()).hasSize(1);
    }
}
