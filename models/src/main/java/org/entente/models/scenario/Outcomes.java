package org.entente.models.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.function.IntConsumer;
import org.entente.models.equilibrium.Counterfactual;
import org.entente.models.equilibrium.Layer;
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
    /// For each cell, by quantity and economy.
    private final List<double[][]> answers;

    private Outcomes(List<String> economies, List<Cell> cells, List<double[][]> answers) {
        this.economies = economies;
        this.cells = cells;
        this.answers = answers;
    }

    /// Solves the scenario in every cell, each a task of the executor; the result does not depend on the number of
    /// threads.
    ///
    /// @param done hears after each cell how many are done; called from several threads
    /// @throws org.entente.core.problem.ProblemException if one cell has no equilibrium
    public static Outcomes of(
            UniversalGravity baseline,
            Scenario scenario,
            List<Cell> cells,
            WelfareMeasure measure,
            ExecutorService executor,
            IntConsumer done) {
        Trade before = Trade.of(baseline.solve(baseline.noShock()).trade(Layer.PARTIAL));
        List<Callable<double[][]>> tasks = new ArrayList<>();
        for (int k = 0; k < cells.size(); k++) {
            Cell cell = cells.get(k);
            tasks.add(() -> {
                Counterfactual after = scenario.solve(baseline, cell);
                double[][] answer = answer(after, before, measure);
                done.accept(1);
                return answer;
            });
        }
        return new Outcomes(baseline.economies(), List.copyOf(cells), Tasks.inOrder(executor, tasks));
    }

    /// The parameters, in order.
    public List<Cell> cells() {
        return cells;
    }

    /// A quantity of an economy, cell by cell.
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
