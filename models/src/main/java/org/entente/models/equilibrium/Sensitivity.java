package org.entente.models.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.function.ToDoubleFunction;
import org.entente.models.equilibrium.ParameterGrid.Cell;

/// One shock solved at every combination of the parameters: how much the answer depends on them.
///
/// The bounds are the lowest and highest answer on the grid. They are a range over stated assumptions, not
/// an interval with a probability.
public final class Sensitivity {
    private final List<Cell> cells;
    private final List<Counterfactual> counterfactuals;

    private Sensitivity(List<Cell> cells, List<Counterfactual> counterfactuals) {
        this.cells = cells;
        this.counterfactuals = counterfactuals;
    }

    /// What a scenario does, given the parameters of a cell.
    @FunctionalInterface
    public interface Scenario {
        TradeShock shock(Cell cell);
    }

    /// The answer at the central parameters, and the lowest and highest on the grid.
    public record Range(double low, double central, double high) {}

    /// Solves the scenario in every cell, each a task of the executor.
    ///
    /// The result does not depend on the number of threads.
    ///
    /// @throws org.entente.core.problem.ProblemException if one cell has no equilibrium
    public static Sensitivity of(
            UniversalGravity baseline, Scenario scenario, ParameterGrid grid, ExecutorService executor) {
        return of(baseline, scenario, grid.cells(), executor);
    }

    /// As above, in chosen cells, the central one first; [ParameterGrid#corners()] is enough for an answer that
    /// moves one way in each parameter.
    public static Sensitivity of(
            UniversalGravity baseline, Scenario scenario, List<Cell> cells, ExecutorService executor) {
        List<Callable<Counterfactual>> tasks = new ArrayList<>();
        for (Cell cell : cells) {
            tasks.add(() -> baseline.with(cell.elasticities()).solve(scenario.shock(cell)));
        }
        return new Sensitivity(List.copyOf(cells), Tasks.inOrder(executor, tasks));
    }

    /// The counterfactual at the central parameters.
    public Counterfactual central() {
        return counterfactuals.getFirst();
    }

    /// The combinations of parameters, the central one first.
    public List<Cell> cells() {
        return cells;
    }

    /// The counterfactuals of [#cells()], in the same order.
    public List<Counterfactual> counterfactuals() {
        return counterfactuals;
    }

    /// Welfare of an economy, new over old.
    public Range welfare(String economy) {
        return range(counterfactual -> counterfactual.welfare(economy));
    }

    /// What the change is worth to an economy, in base-year money.
    public Range equivalentVariation(String economy) {
        return range(counterfactual -> counterfactual.equivalentVariation(economy));
    }

    /// The range of anything that a counterfactual tells, a sum over economies for instance.
    public Range range(ToDoubleFunction<Counterfactual> answer) {
        double[] answers = counterfactuals.stream().mapToDouble(answer).toArray();
        double low = answers[0];
        double high = answers[0];
        for (double value : answers) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new Range(low, answers[0], high);
    }
}
