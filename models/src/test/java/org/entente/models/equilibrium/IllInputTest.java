package org.entente.models.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IllInputTest {
    private static final List<String> TWO = List.of("A", "B");

    private static UniversalGravity two(double[][] flows) {
        return UniversalGravity.of(TWO, flows, Elasticities.central(), DeficitRule.MULTIPLICATIVE);
    }

    @Test
    void anEconomyWithoutDomesticSalesIsRefusedByName() {
        assertThatThrownBy(() -> two(new double[][] {{5, 1}, {1, 0}}))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.INVALID_FILE);
                    assertThat(problem).hasMessageContaining("B");
                });
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void aFlowMustBeANumberNotBelowZero(double flow) {
        assertThatThrownBy(() -> two(new double[][] {{5, flow}, {1, 5}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from A to B")
                .hasMessageContaining(String.valueOf(flow));
    }

    @Test
    void theMatrixMustBeSquare() {
        assertThatThrownBy(() -> two(new double[][] {{5, 1}, {1}})).hasMessageContaining("1 cells for 2 economies");
        assertThatThrownBy(() -> two(new double[][] {{5, 1}})).hasMessageContaining("1 rows for 2 economies");
    }

    @Test
    void anEconomyAppearsOnce() {
        double[][] flows = {{5, 1}, {1, 5}};
        assertThatThrownBy(() ->
                        UniversalGravity.of(List.of("A", "A"), flows, Elasticities.central(), DeficitRule.ADDITIVE))
                .hasMessageContaining("A appears twice");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-3, 1", "NaN, 1", "5, -0.1", "5, NaN", "Infinity, 1"})
    void elasticitiesHaveASign(double theta, double psi) {
        assertThatThrownBy(() -> new Elasticities(theta, psi)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aShockToAStrangerIsAUsageErrorThatListsWhoIsThere() {
        UniversalGravity world = two(new double[][] {{5, 1}, {1, 5}});
        assertThatThrownBy(() -> world.noShock().stopping(List.of("A"), List.of("X", "Y")))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.USAGE);
                    assertThat(problem).hasMessageContaining("X, Y");
                    assertThat(problem.problems().getFirst().next()).contains("A, B");
                });
    }

    @Test
    void aShockBelongsToItsBaseline() {
        UniversalGravity world = two(new double[][] {{5, 1}, {1, 5}});
        assertThatThrownBy(() -> world.solve(TradeShock.none(List.of("A", "C"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A, C")
                .hasMessageContaining("A, B");
    }

    @Test
    void anAdditiveSurplusThatNobodyCanEarnHasNoEquilibrium() {
        double[][] flows = {{1, 9}, {1, 100}};
        UniversalGravity world = UniversalGravity.of(TWO, flows, new Elasticities(5, 0), DeficitRule.ADDITIVE);
        TradeShock shock =
                world.noShock().preference(List.of("A"), List.of("B"), -8).productivity("A", 0.01);
        assertThatThrownBy(() -> world.solve(shock)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.NO_CONVERGENCE);
            assertThat(problem.problems().getFirst().next()).startsWith("Maybe");
        });
    }

    @Test
    void anEmbargoWrittenAsAHugeCostGivesAnErrorNotANumber() {
        UniversalGravity world = Worlds.world(1, 5, DeficitRule.MULTIPLICATIVE);
        TradeShock wall = world.noShock().preference(List.of("A"), List.of("B", "C", "D", "E"), -300);
        assertThatThrownBy(() -> world.solve(wall))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.problems().getFirst().next()).contains("embargo"));
    }

    @Test
    void whatTheCallerDoesToItsArraysLaterDoesNotMatter() {
        double[][] flows = {{5, 1}, {2, 5}};
        UniversalGravity world = two(flows);
        TradeShock shock = world.noShock().preference(List.of("A"), List.of("B"), -1);
        double before = world.solve(shock).welfare("A");
        flows[0][0] = 500;
        assertThat(world.solve(shock).welfare("A")).isEqualTo(before);
    }
}
