package org.entente.models.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import org.entente.models.equilibrium.EquilibriumSolver.Solution;
import org.entente.numerics.fixedpoint.AcceleratedIteration;
import org.entente.numerics.fixedpoint.AndersonAcceleration;

/// Welfare under many shocks to one baseline: a game's coalitions, a grid of draws.
///
/// The derivatives of excess demand at the baseline are inverted once, and then steer every search, so that a
/// shock to a few pairs takes a handful of passes. Every search starts at the baseline and stops at
/// [Tolerance#EQUILIBRIUM]; it never starts from a neighbour's answer. So an answer depends on the baseline and
/// the shock alone: not on other shocks, their order, or the number of threads. One solver serves many threads.
///
/// `UniversalGravity.solve` gives the same welfare to about 1e-9, with prices and trade.
public final class WelfareSolver {
    private static final int MAX_PASSES = 40;

    /// Shocks to a task. Each task makes its own arrays.
    private static final int CHUNK = 32;

    private final UniversalGravity baseline;
    private final WelfareMeasure measure;
    private final Conditions unshocked;
    private final double[] inverseByColumn;

    private WelfareSolver(UniversalGravity baseline, WelfareMeasure measure) {
        this.baseline = baseline;
        this.measure = measure;
        int n = baseline.economies().size();
        List<Integer> all = IntStream.range(0, n).boxed().toList();
        this.unshocked = new Conditions(
                Component.of(all, baseline.flows(), baseline.noShock()),
                baseline.elasticities(),
                baseline.deficitRule());
        Allocation now = unshocked.allocate(new double[n]);
        this.inverseByColumn =
                Linearization.of(unshocked, now).inverse().transposed().toArray();
    }

    /// Prepares a baseline; costs about as much as a few dozen answers. Welfare is
    /// [WelfareMeasure#DEFAULT].
    public static WelfareSolver of(UniversalGravity baseline) {
        return of(baseline, WelfareMeasure.DEFAULT);
    }

    /// Prepares a baseline for one measure of welfare.
    public static WelfareSolver of(UniversalGravity baseline, WelfareMeasure measure) {
        return new WelfareSolver(baseline, measure);
    }

    public UniversalGravity baseline() {
        return baseline;
    }

    /// Welfare of all economies in the baseline's order, new over old.
    ///
    /// @throws org.entente.core.problem.ProblemException if no equilibrium is found
    public double[] welfare(TradeShock shock) {
        return new Workspace().welfare(shock);
    }

    /// Welfare of all economies under each shock: row k belongs to shock k.
    ///
    /// @throws org.entente.core.problem.ProblemException if one of them has no equilibrium
    public double[][] welfare(List<TradeShock> shocks, ExecutorService executor) {
        List<Callable<List<double[]>>> tasks = new ArrayList<>();
        for (int from = 0; from < shocks.size(); from += CHUNK) {
            List<TradeShock> chunk = shocks.subList(from, Math.min(from + CHUNK, shocks.size()));
            tasks.add(() -> answers(chunk));
        }
        return Tasks.inOrder(executor, tasks).stream().flatMap(List::stream).toArray(double[][]::new);
    }

    /// What the change is worth in base-year money to an economy whose welfare has that ratio: `E_i (W_hat_i -
    /// 1)`.
    public double equivalentVariation(String economy, double welfareRatio) {
        int i = baseline.labels().indexOf(economy);
        return baseline.expenditure(i) * (welfareRatio - 1);
    }

    private List<double[]> answers(List<TradeShock> shocks) {
        Workspace workspace = new Workspace();
        return shocks.stream().map(workspace::welfare).toList();
    }

    /// Arrays for one search after another; each leaves them as it found them.
    private final class Workspace {
        private final EquilibriumPass pass = new EquilibriumPass(unshocked);
        private final int n = unshocked.component().size();
        private final AcceleratedIteration iteration =
                AndersonAcceleration.inLogs().ofSize(n);
        private final double[] logPrices = new double[n];

        Workspace() {
            pass.precondition(inverseByColumn);
        }

        double[] welfare(TradeShock shock) {
            baseline.labels().requireSame(shock.labels());
            double[] welfare = new double[n];
            if (baseline.disconnects(shock) || !find(shock, welfare)) {
                return carefully(shock);
            }
            return welfare;
        }

        private boolean find(TradeShock shock, double[] welfare) {
            apply(shock);
            Arrays.fill(logPrices, 0);
            boolean found = iteration.run(pass, logPrices, Tolerance.EQUILIBRIUM.residual(), MAX_PASSES);
            if (found) {
                pass.welfare(logPrices, measure, welfare);
            }
            undo(shock);
            return found;
        }

        private void apply(TradeShock shock) {
            for (int k = 0; k < shock.size(); k++) {
                pass.multiply(shock.exporter(k), shock.importer(k), shock.factor(k));
            }
            for (int i = 0; i < n; i++) {
                pass.setProductivity(i, shock.productivity(i));
            }
        }

        private void undo(TradeShock shock) {
            for (int k = 0; k < shock.size(); k++) {
                int exporter = shock.exporter(k);
                int importer = shock.importer(k);
                pass.set(exporter, importer, unshocked.component().term(exporter, importer));
            }
        }
    }

    /// For shocks that cut the world in parts, or are so large that the baseline's derivatives mislead.
    private double[] carefully(TradeShock shock) {
        List<Solution> solutions = baseline.solutions(shock, Tolerance.EQUILIBRIUM);
        return new Counterfactual(baseline, shock, solutions).welfare(measure);
    }
}
