package org.entente.models.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.entente.models.equilibrium.ParameterGrid.Cell;

/// One shock solved at every combination of the parameters: how much an answer depends on them.
public final class Sensitivity {
    private Sensitivity() {}

    /// What a scenario does, given the parameters of a cell.
    @FunctionalInterface
    public interface Scenario {
        TradeShock shock(Cell cell);
    }

    /// What is asked of the scenario's world in every cell, in their order; each cell is a task of the executor, and
    /// its world is let go once it has answered.
    ///
    /// The result does not depend on the number of threads.
    ///
    /// @throws org.entente.core.problem.ProblemException if one cell has no equilibrium
    public static <T> List<T> of(
            UniversalGravity baseline,
            Scenario scenario,
            List<Cell> cells,
            Function<Counterfactual, T> answer,
            ExecutorService executor) {
        List<Callable<T>> tasks = new ArrayList<>();
        for (Cell cell : cells) {
            tasks.add(() -> answer.apply(baseline.with(cell.elasticities()).solve(scenario.shock(cell))));
        }
        return Tasks.inOrder(executor, tasks);
    }
}
