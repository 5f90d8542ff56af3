package org.entente.models.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.models.equilibrium.DeficitRule;
import org.entente.models.equilibrium.Elasticities;
import org.entente.models.equilibrium.ParameterDraws;
import org.entente.models.equilibrium.ParameterGrid.Cell;
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
        List<Cell> cells = ParameterDraws.cited(30, new Seed(1));
        Outcomes one = run(cells, 1);
        Outcomes four = run(cells, 4);
        for (Quantity quantity : Quantity.values()) {
            assertThat(four.values(quantity, "A")).containsExactly(one.values(quantity, "A"));
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
