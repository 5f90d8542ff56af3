package org.entente.models.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.function.IntConsumer;
import org.entente.models.equilibrium.Counterfactual;
import org.entente.models.equilibrium.Layer;
import org.entente.models.equilibrium.NoEquilibriumException;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.models.equilibrium.Tasks;
import org.entente.models.equilibrium.UniversalGravity;
import org.entente.models.equilibrium.WelfareMeasure;

/// One scenario solved at many parameters, of which only numbers by economy are kept.
///
/// The same cells for two scenarios make their differences free of the noise of drawing (common random numbers).
public final class Outcomes {
    private final List<String> economies;
    private final List<Cell> cells;
    /// For each cell with an equilibrium, by quantity and economy.
    private final List<double[][]> answers;

    private final List<Failure> failures;

    private Outcomes(List<String> economies, List<Cell> cells, List<double[][]> answers, List<Failure> failures) {
        this.economies = economies;
        this.cells = cells;
        this.answers = answers;
        this.failures = failures;
    }

    /// Parameters at which no equilibrium was found.
    ///
    /// @param cell the parameters
    /// @param why with the history of the search
    public record Failure(Cell cell, NoEquilibriumException why) {}

    /// Solves the scenario in every cell, each a task of the executor; the result does not depend on the number of
    /// threads.
    ///
    /// Cells without an equilibrium are [#failures()].
    ///
    /// @param done hears after each cell how many are done; called from several threads
    public static Outcomes of(
            UniversalGravity baseline,
            Scenario scenario,
            List<Cell> cells,
            WelfareMeasure measure,
            ExecutorService executor,
            IntConsumer done) {
        Trade before = Trade.of(baseline.solve(baseline.noShock()).trade(Layer.PARTIAL));
        List<Callable<Attempt>> tasks = new ArrayList<>();
        for (int k = 0; k < cells.size(); k++) {
            Cell cell = cells.get(k);
            tasks.add(() -> {
                Attempt attempt = attempt(baseline, scenario, cell, before, measure);
                done.accept(1);
                return attempt;
            });
        }
        List<double[][]> answers = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (Attempt attempt : Tasks.inOrder(executor, tasks)) {
            attempt.answer().ifPresent(answers::add);
            attempt.failure().ifPresent(failures::add);
        }
        return new Outcomes(baseline.economies(), List.copyOf(cells), List.copyOf(answers), List.copyOf(failures));
    }

    private static Attempt attempt(
            UniversalGravity baseline, Scenario scenario, Cell cell, Trade before, WelfareMeasure measure) {
        try {
            return new Attempt(Optional.of(answer(scenario.solve(baseline, cell), before, measure)), Optional.empty());
        } catch (NoEquilibriumException e) {
            return new Attempt(Optional.empty(), Optional.of(new Failure(cell, e)));
        }
    }

    /// What a cell gave: an answer or a failure.
    private record Attempt(Optional<double[][]> answer, Optional<Failure> failure) {}

    /// The parameters, in order.
    public List<Cell> cells() {
        return cells;
    }

    /// Where there is no equilibrium, in the order of the cells.
    public List<Failure> failures() {
        return failures;
    }

    /// A quantity of an economy, cell by cell, without the failures.
    public double[] values(Quantity quantity, String economy) {
        int position = economies.indexOf(economy);
        double[] values = new double[answers.size()];
        Arrays.setAll(values, k -> answers.get(k)[quantity.ordinal()][position]);
        return values;
    }

    private static double[][] answer(Counterfactual after, Trade before, WelfareMeasure measure) {
        List<String> economies = after.baseline().economies();
        Trade trade = Trade.of(after.trade(Layer.FULL));
        double[][] answer = new double[Quantity.values().length][];
        for (Quantity quantity : Quantity.values()) {
            double[] values = new double[economies.size()];
            for (int i = 0; i < values.length; i++) {
                String economy = economies.get(i);
                values[i] = switch (quantity) {
                    case WELFARE -> percent(after.welfare(economy, measure));
                    case EQUIVALENT_VARIATION -> after.equivalentVariation(economy, measure);
                    case REAL_INCOME -> percent(after.welfare(economy, WelfareMeasure.REAL_INCOME));
                    case EXPORTS -> percent(trade.exports()[i] / before.exports()[i]);
                    case IMPORTS -> percent(trade.imports()[i] / before.imports()[i]);
                    case OUTPUT_PRICE -> percent(after.price(economy));
                    case PRICE_INDEX -> percent(after.priceIndex(economy));
                };
            }
            answer[quantity.ordinal()] = values;
        }
        return answer;
    }

    private static double percent(double ratio) {
        return 100 * (ratio - 1);
    }

    /// Trade with others, by economy.
    @SuppressWarnings("ArrayRecordComponent") // lives inside one run and is never compared
    record Trade(double[] exports, double[] imports) {
        static Trade of(double[][] flows) {
            int n = flows.length;
            Trade trade = new Trade(new double[n], new double[n]);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (i != j) {
                        trade.exports[i] += flows[i][j];
                        trade.imports[j] += flows[i][j];
                    }
                }
            }
            return trade;
        }
    }
}
