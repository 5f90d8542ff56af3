package org.entente.models.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;

/// Trade of several years as gravity fits it with given coefficients: Poisson with exporter-year, importer-year and
/// symmetric pair effects.
///
/// For exporter i, importer j and year t the fit is `exp(g_ijt) a_it c_jt d_ij` with `d_ij = d_ji`. The first-order
/// conditions of the Poisson likelihood say that its sums over each exporter-year, each importer-year and each pair
/// are those of the data (L. Fally 2015, "Structural gravity and fixed effects", Journal of International Economics
/// 97), which scaling to each of the three in turn achieves. A pair that never trades is fitted with zero.
public final class FittedTrade {
    private static final int SWEEPS = 5_000;

    /// The largest log change of an effect in a sweep at which scaling stops.
    private static final double SETTLED = 1e-9;

    private final int n;
    private final List<double[][]> fit = new ArrayList<>();

    private FittedTrade(int n) {
        this.n = n;
    }

    /// @param observed by year, exporter by importer; NaN for what is not in the data and is not fitted
    /// @param logTerms by year, what the coefficients give each pair, in logs
    /// @return by year, exporter by importer; 0 where nothing is fitted
    /// @throws ProblemException if scaling does not settle
    public static List<double[][]> of(List<double[][]> observed, List<double[][]> logTerms) {
        int n = observed.getFirst().length;
        FittedTrade fitted = new FittedTrade(n);
        for (int t = 0; t < observed.size(); t++) {
            double[][] start = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    start[i][j] = Double.isNaN(observed.get(t)[i][j]) ? 0 : Math.exp(logTerms.get(t)[i][j]);
                }
            }
            fitted.fit.add(start);
        }
        double moved = Double.POSITIVE_INFINITY;
        for (int sweep = 0; sweep < SWEEPS && moved > SETTLED; sweep++) {
            moved = fitted.sweep(observed);
        }
        if (moved > SETTLED) {
            throw new ProblemException(
                    Kind.NO_CONVERGENCE,
                    Problem.of(
                            "ENT-5108",
                            "the gravity fit of the flows does not settle: effects still move by %.2g in logs"
                                    .formatted(moved),
                            "fitted flows that do not add up are no baseline",
                            "Maybe an economy hardly trades in one of the years: leave it out, or leave --fit out."));
        }
        return List.copyOf(fitted.fit);
    }

    /// Returns the largest log change of an effect.
    private double sweep(List<double[][]> observed) {
        double moved = 0;
        for (int t = 0; t < fit.size(); t++) {
            double[][] now = fit.get(t);
            double[][] data = observed.get(t);
            for (int i = 0; i < n; i++) {
                double factor = factor(sum(data[i]), sum(now[i]));
                for (int j = 0; j < n; j++) {
                    now[i][j] *= factor;
                }
                moved = Math.max(moved, move(factor));
            }
            for (int j = 0; j < n; j++) {
                double factor = factor(columnSum(data, j), columnSum(now, j));
                for (int i = 0; i < n; i++) {
                    now[i][j] *= factor;
                }
                moved = Math.max(moved, move(factor));
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                double factor = factor(pairSum(observed, i, j), pairSum(fit, i, j));
                for (double[][] year : fit) {
                    year[i][j] *= factor;
                    if (i != j) {
                        year[j][i] *= factor;
                    }
                }
                moved = Math.max(moved, move(factor));
            }
        }
        return moved;
    }

    private static double factor(double target, double now) {
        return now > 0 ? target / now : 0;
    }

    private static double move(double factor) {
        return factor > 0 ? Math.abs(Math.log(factor)) : 0;
    }

    private static double sum(double[] row) {
        return Arrays.stream(row).filter(flow -> !Double.isNaN(flow)).sum();
    }

    private static double columnSum(double[][] flows, int column) {
        double sum = 0;
        for (double[] row : flows) {
            sum += Double.isNaN(row[column]) ? 0 : row[column];
        }
        return sum;
    }

    private static double pairSum(List<double[][]> years, int i, int j) {
        double sum = 0;
        for (double[][] year : years) {
            sum += Double.isNaN(year[i][j]) ? 0 : year[i][j];
            sum += i == j || Double.isNaN(year[j][i]) ? 0 : year[j][i];
        }
        return sum;
    }
}
