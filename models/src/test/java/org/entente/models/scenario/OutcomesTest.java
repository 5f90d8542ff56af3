package org.entente.models.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.models.equilibrium.Convergence;
import org.entente.models.equilibrium.DeficitRule;
import org.entente.models.equilibrium.Elasticities;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.models.equilibrium.ParameterPrior;
import org.entente.models.equilibrium.UniversalGravity;
import org.entente.models.equilibrium.WelfareMeasure;
import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.api.Test;

class OutcomesTest {
    private static final List<String> TWO = List.of("A", "B");
    private static final UniversalGravity WORLD = UniversalGravity.of(
            TWO, new double[][] {{80, 20}, {20, 80}}, new Elasticities(5, 0), DeficitRule.MULTIPLICATIVE);

    /// Two alike: with F the factor on both flows, the share abroad becomes .2 F / (.8 + .2 F) of an unchanged total.
    @Test
    void theNumbersAreThoseOfTwoAlike() {
        Cell cell = new Cell(new Elasticities(5, 0), Math.log(2));
        Outcomes outcomes = run(List.of(cell), 1);
        double welfare = Math.pow(0.8 + 0.2 * 2, 1 / 5.0);
        double exports = 100 * (0.4 / 1.2) / 20;
        assertThat(outcomes.values(Quantity.WELFARE, "A")[0]).isCloseTo(100 * (welfare - 1), within(1e-8));
        assertThat(outcomes.values(Quantity.EQUIVALENT_VARIATION, "B")[0]).isCloseTo(100 * (welfare - 1), within(1e-8));
        assertThat(outcomes.values(Quantity.EXPORTS, "A")[0]).isCloseTo(100 * (exports - 1), within(1e-8));
        assertThat(outcomes.values(Quantity.IMPORTS, "A")[0]).isCloseTo(100 * (exports - 1), within(1e-8));
        assertThat(outcomes.values(Quantity.OUTPUT_PRICE, "A")[0]).isCloseTo(0, within(1e-8));
        assertThat(outcomes.values(Quantity.PRICE_INDEX, "A")[0]).isCloseTo(100 * (1 / welfare - 1), within(1e-8));
    }

    @Test
    void theNumberOfThreadsChangesNoBit() {
        List<Cell> cells = ParameterPrior.cited().draws(30, new Seed(1));
        Outcomes one = run(cells, 1);
        Outcomes four = run(cells, 4);
        for (Quantity quantity : Quantity.values()) {
            assertThat(four.values(quantity, "A")).containsExactly(one.values(quantity, "A"));
        }
    }

    /// A sells B 50 and buys 1. A surplus of 49 stays while, without the agreement, A can sell less than that: of 101,
    /// B would buy from A at most 50 e^-5 = .3 at old prices.
    @Test
    void whereThereIsNoEquilibriumTheHistoryOfTheSearchIsKept() {
        UniversalGravity lender = UniversalGravity.of(
                TWO, new double[][] {{10, 50}, {1, 100}}, new Elasticities(4, 0), DeficitRule.ADDITIVE);
        Cell mild = new Cell(new Elasticities(4, 0), 0);
        Cell harsh = new Cell(new Elasticities(4, 0), 5);
        Agreements old = Agreements.of(List.of(Agreement.of("old", 1, TWO)));
        Scenario ended = Scenario.none(TWO).agreements(old, old.dissolve("old"));
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Outcomes outcomes =
                    Outcomes.of(lender, ended, List.of(mild, harsh, mild), WelfareMeasure.DEFAULT, executor, _ -> {});
            assertThat(outcomes.values(Quantity.WELFARE, "A")).containsExactly(new double[] {0, 0}, within(1e-9));
            assertThat(outcomes.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.cell()).isEqualTo(harsh);
                Convergence search = failure.why().convergence();
                assertThat(search.history()).hasSizeGreaterThanOrEqualTo(search.passes());
                assertThat(search.milestones().getFirst().residual()).isGreaterThan(1);
                assertThat(failure.why().problems().getFirst().why()).contains("by evaluation: 1: ");
            });
        }
    }

    private static Outcomes run(List<Cell> cells, int threads) {
        Agreements none = Agreements.of(List.of());
        Scenario scenario = Scenario.none(TWO).agreements(none, none.form(Agreement.of("new", 1, TWO)));
        AtomicInteger heard = new AtomicInteger();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            Outcomes outcomes = Outcomes.of(WORLD, scenario, cells, WelfareMeasure.DEFAULT, executor, heard::addAndGet);
            assertThat(heard).hasValue(cells.size());
            return outcomes;
        }
    }
}
