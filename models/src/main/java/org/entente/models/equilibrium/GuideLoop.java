package org.entente.models.equilibrium;

import java.util.Arrays;
import java.util.Locale;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.numerics.fixedpoint.AndersonAcceleration;
import org.entente.numerics.linear.Rows;

/// The loop of the Advanced Guide, step by step as its program has it, in changes against the fitted baseline.
///
/// `exporterEffects` and `importerEffects` are factors on the Guide's exp(pi) and exp(chi).
final class GuideLoop {
    private static final int MAX_ROUNDS = 100;
    private static final int MAX_PASSES = 5_000;
    private static final double BALANCED = 1e-12;

    private final UniversalGravity baseline;
    private final TradeShock shock;
    private final int n;
    private final int reference;
    private final double theta;
    private final double[] termsByExporter;
    private final double[] termsByImporter;
    private double[] exporterEffects = new double[0];
    private double[] importerEffects = new double[0];

    GuideLoop(UniversalGravity baseline, TradeShock shock, String reference) {
        if (baseline.elasticities().psi() != 0) {
            throw new IllegalArgumentException("the Guide's economy has psi 0, this one %s"
                    .formatted(baseline.elasticities().psi()));
        }
        baseline.labels().requireSame(shock.labels());
        this.baseline = baseline;
        this.shock = shock;
        this.n = baseline.economies().size();
        this.reference = baseline.labels().indexOf(reference);
        this.theta = baseline.elasticities().theta();
        double[] factors = shock.toArray();
        this.termsByExporter = new double[n * n];
        this.termsByImporter = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double term = baseline.flow(i, j) * factors[i * n + j];
                termsByExporter[i * n + j] = term;
                termsByImporter[j * n + i] = term;
            }
        }
    }

    PublishedAnswer run(double stop) {
        double[] income = incomes();
        double[] expenditure = expenditures(income);
        fit(income, expenditure);
        double[] prices = powers(exporterEffects, 1);
        double[] before = new double[n];
        double[][] trade = trade();
        double[] outward = resistances(income, incomes(), exporterEffects, 1);
        double[] inward = resistances(expenditure, expenditures(incomes()), importerEffects, 1);
        double[] outwardChange = ones();
        double[] inwardChange = ones();
        double referenceSpending = expenditure[reference];
        boolean moving = true;
        int rounds = 0;
        while (moving) {
            rounds++;
            double[] sold = new double[n];
            double[] bought = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double next = trade[i][j] * prices[i] * prices[j] / (outwardChange[i] * inwardChange[j]);
                    sold[i] += next;
                    bought[j] += next;
                }
            }
            double[] earlier = exporterEffects;
            fit(sold, bought);
            trade = trade();
            income = sold;
            expenditure = expenditures(income);
            double growth = expenditure[reference] / referenceSpending;
            referenceSpending = expenditure[reference];
            double all = referenceSpending / baseline.expenditure(reference);
            double[] newOutward = resistances(income, incomes(), exporterEffects, all);
            double[] newInward = resistances(expenditure, expenditures(incomes()), importerEffects, 1 / all);
            outwardChange = ratios(newOutward, outward);
            inwardChange = ratios(newInward, inward);
            outward = newOutward;
            inward = newInward;
            moving = !settled(prices, before, stop);
            before = prices;
            prices = powers(ratios(exporterEffects, earlier), growth);
            requireSense(prices, rounds);
        }
        return answer(trade, income, inward, stop, rounds);
    }

    private PublishedAnswer answer(double[][] trade, double[] fittedIncome, double[] inward, double stop, int rounds) {
        double spending = expenditures(fittedIncome)[reference] / baseline.expenditure(reference);
        double[] prices = powers(exporterEffects, spending);
        double[] welfare = new double[n];
        double total = 0;
        double fittedTotal = 0;
        double[] sold = new double[n];
        for (int j = 0; j < n; j++) {
            welfare[j] = prices[j] / Math.pow(inward[j], -1 / theta);
            double rescaled = prices[j] * baseline.income(j) / fittedIncome[j];
            for (int i = 0; i < n; i++) {
                trade[i][j] *= rescaled;
                sold[i] += trade[i][j];
                fittedTotal += trade[i][j];
            }
            total += prices[j] * baseline.income(j);
        }
        double residual = 0;
        for (int i = 0; i < n; i++) {
            double demand = sold[i] / fittedTotal * total;
            residual = Math.max(residual, Math.abs(Math.log(demand / (prices[i] * baseline.income(i)))));
        }
        String mode = String.format(
                Locale.ROOT,
                "loop of the Advanced Guide, stopped at %s after %d rounds",
                Double.toString(stop),
                rounds);
        return new PublishedAnswer(mode, baseline.solve(shock), trade, welfare, residual);
    }

    /// A constrained Poisson fit is the balancing of the shocked matrix to the sums of the new one.
    private void fit(double[] rowSums, double[] columnSums) {
        double[] exporter = new double[n];
        double[] importer = new double[n];
        double[] product = new double[n];
        double[] logs = new double[n];
        boolean balanced = AndersonAcceleration.inLogs()
                .ofSize(n)
                .run(
                        (point, step) -> {
                            for (int i = 0; i < n; i++) {
                                exporter[i] = Math.exp(point[i]);
                            }
                            Rows.weightedSum(termsByExporter, n, exporter, product);
                            for (int j = 0; j < n; j++) {
                                importer[j] = columnSums[j] / product[j];
                            }
                            Rows.weightedSum(termsByImporter, n, importer, product);
                            double residual = 0;
                            for (int i = 0; i < n; i++) {
                                step[i] = Math.log(rowSums[i] / (exporter[i] * product[i]));
                                residual = Math.max(residual, Math.abs(step[i]));
                            }
                            return residual;
                        },
                        logs,
                        BALANCED,
                        MAX_PASSES);
        if (!balanced) {
            throw runsAway("a gravity fit inside it does not end");
        }
        double held = importer[reference];
        exporterEffects = Arrays.stream(exporter).map(effect -> effect * held).toArray();
        importerEffects = Arrays.stream(importer).map(effect -> effect / held).toArray();
    }

    private double[][] trade() {
        double[][] trade = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                trade[i][j] = exporterEffects[i] * termsByExporter[i * n + j] * importerEffects[j];
            }
        }
        return trade;
    }

    /// `((effect) / (reference's spending))^(1/(1-sigma))`.
    private double[] powers(double[] effects, double spending) {
        return Arrays.stream(effects)
                .map(effect -> Math.pow(effect / spending, -1 / theta))
                .toArray();
    }

    /// Outward: `Y E_R / exp(pi)`; inward: `E / (exp(chi) E_R)`; as changes against the baseline.
    private double[] resistances(double[] now, double[] base, double[] effects, double spending) {
        double[] resistances = new double[n];
        for (int i = 0; i < n; i++) {
            resistances[i] = now[i] / base[i] * spending / effects[i];
        }
        return resistances;
    }

    /// The difference of price changes, one round late, as the Guide's program has it: its standard deviation
    /// over all pairs, and the size of its largest (signed) value.
    private boolean settled(double[] prices, double[] before, double stop) {
        double mean = 0;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            mean += (prices[i] - before[i]) / n;
            max = Math.max(max, prices[i] - before[i]);
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double deviation = prices[i] - before[i] - mean;
            squares += n * deviation * deviation;
        }
        double deviation = Math.sqrt(squares / ((double) n * n - 1));
        return deviation <= stop && Math.abs(max) <= stop;
    }

    private void requireSense(double[] prices, int rounds) {
        for (double price : prices) {
            if (!(price > 0) || Double.isInfinite(price) || rounds >= MAX_ROUNDS) {
                throw runsAway("after %d rounds prices still change".formatted(rounds));
            }
        }
    }

    private static ProblemException runsAway(String what) {
        return new ProblemException(
                Kind.NO_CONVERGENCE,
                Problem.of(
                        "ENT-5107",
                        "the loop of the Advanced Guide does not settle: " + what,
                        "its expenditures do not add up to its incomes, so small differences can grow round by round",
                        "Maybe use UniversalGravity.solve, or the Guide's own stop, 0.01."));
    }

    private double[] incomes() {
        double[] incomes = new double[n];
        Arrays.setAll(incomes, baseline::income);
        return incomes;
    }

    /// `E = phi Y` with the baseline's ratio.
    private double[] expenditures(double[] income) {
        double[] expenditures = new double[n];
        Arrays.setAll(expenditures, j -> baseline.expenditure(j) / baseline.income(j) * income[j]);
        return expenditures;
    }

    private double[] ones() {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] ratios(double[] left, double[] right) {
        double[] ratios = new double[left.length];
        Arrays.setAll(ratios, i -> left[i] / right[i]);
        return ratios;
    }
}
