package org.entente.models.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConvergenceTest {
    @Test
    void milestonesGrowRareAndNameTheLastOfEachMethod() {
        List<Double> residuals =
                IntStream.rangeClosed(1, 13).mapToObj(k -> 1.0 / k).toList();
        Convergence search = new Convergence(List.of("A"), 10, 3, 1.0 / 13, residuals);
        assertThat(search.milestones()).extracting(Convergence.Step::evaluation).containsExactly(1, 2, 4, 8, 10, 13);
        assertThat(search.milestones().getLast().isNewton()).isTrue();
        assertThat(search.inWords()).contains("1: 1.00, 2: 0.500").endsWith("10: 0.100, Newton 13: 0.0769");
    }

    @Test
    void aSearchThatEndsWellLeavesItsHistoryToo() {
        UniversalGravity world = Worlds.world(1, 5, DeficitRule.ADDITIVE);
        TradeShock shock = world.noShock().preference(List.of("A"), List.of("B"), 0.5);
        Convergence search = world.solve(shock).convergence().getFirst();
        assertThat(search.history()).hasSize(search.passes());
        assertThat(search.history().getLast())
                .isLessThan(1e-10)
                .isLessThan(search.history().getFirst());
    }
}
