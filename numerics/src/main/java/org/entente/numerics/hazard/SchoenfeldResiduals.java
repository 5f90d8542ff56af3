package org.entente.numerics.hazard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.entente.numerics.linear.SymmetricMatrix;

/// At each event, the covariates of the spell that ended minus their mean over the risk set; and the tests of
/// coefficients that do not change with time.
///
/// P. M. Grambsch and T. M. Therneau (1994), "Proportional hazards tests and diagnostics based on weighted
/// residuals", Biometrika 81, 515-526.
public final class SchoenfeldResiduals {
    private final int p;
    private final List<Residual> residuals;
    private final double[] times;
    private final double[] scores;
    private final double[] informations;

    private SchoenfeldResiduals(
            int p, List<Residual> residuals, double[] times, double[] scores, double[] informations) {
        this.p = p;
        this.residuals = List.copyOf(residuals);
        this.times = times;
        this.scores = scores;
        this.informations = informations;
    }

    /// The residuals of one event.
    ///
    /// @param spell which spell ended
    /// @param scaled by covariate as given: an estimate, very noisy, of its coefficient at this time
    public record Residual(double time, int spell, List<Double> scaled) {
        public Residual {
            scaled = List.copyOf(scaled);
        }
    }

    static SchoenfeldResiduals of(PartialLikelihood likelihood, double[] beta, double[] covariance) {
        int p = beta.length;
        int n = likelihood.risk().size();
        double[] times = new double[n];
        double[] scores = new double[n * p];
        double[] informations = new double[n * p * p];
        List<Residual> raw = new ArrayList<>();
        int[] count = new int[1];
        likelihood.forEachEventTime(beta, (time, spells, from, to, terms) -> {
            times[count[0]] = time;
            for (int d = from; d < to; d++) {
                Double[] residual = new Double[p];
                for (int k = 0; k < p; k++) {
                    residual[k] = likelihood.x(spells[d], k) - terms.mean[k];
                    scores[count[0] * p + k] += likelihood.weight(spells[d]) * residual[k];
                }
                raw.add(new Residual(time, spells[d], List.of(residual)));
            }
            System.arraycopy(terms.information, 0, informations, count[0] * p * p, p * p);
            count[0]++;
        });
        List<Residual> scaled = new ArrayList<>();
        for (Residual residual : raw) {
            scaled.add(scaled(residual, raw.size(), likelihood, beta, covariance));
        }
        return new SchoenfeldResiduals(
                p,
                scaled,
                Arrays.copyOf(times, count[0]),
                Arrays.copyOf(scores, count[0] * p),
                Arrays.copyOf(informations, count[0] * p * p));
    }

    private static Residual scaled(
            Residual raw, int events, PartialLikelihood likelihood, double[] beta, double[] covariance) {
        int p = beta.length;
        Double[] scaled = new Double[p];
        for (int k = 0; k < p; k++) {
            double sum = 0;
            for (int l = 0; l < p; l++) {
                sum += covariance[k * p + l] * raw.scaled().get(l);
            }
            scaled[k] = (beta[k] + events * sum) / likelihood.scale(k);
        }
        return new Residual(raw.time(), raw.spell(), List.of(scaled));
    }

    /// The scaled residuals beta + d V r of each event (d events, covariance V), the latest of each stratum first.
    public List<Residual> scaled() {
        return residuals;
    }

    /// The score tests of adding covariates times g(time) to the model, as chi-square statistics: one for each
    /// covariate (1 degree of freedom), and last one for all (as many as covariates). The variance is that of
    /// each event time, not an average. NaN where g does not vary or the test has no information.
    public double[] statistics(DoubleUnaryOperator g) {
        double[] transformed = Arrays.stream(times).map(g).toArray();
        double centre = Arrays.stream(transformed).average().orElse(0);
        double[] score = new double[p];
        double[] base = new double[p * p];
        double[] cross = new double[p * p];
        double[] added = new double[p * p];
        for (int t = 0; t < transformed.length; t++) {
            double value = transformed[t] - centre;
            for (int k = 0; k < p; k++) {
                score[k] += value * scores[t * p + k];
            }
            for (int k = 0; k < p * p; k++) {
                double information = informations[t * p * p + k];
                base[k] += information;
                cross[k] += value * information;
                added[k] += value * value * information;
            }
        }
        double[] left = remaining(base, cross, added);
        double[] statistics = new double[p + 1];
        for (int k = 0; k < p; k++) {
            double variance = left[k * p + k];
            boolean none = !(variance > 1e-12 * added[k * p + k]);
            statistics[k] = none ? Double.NaN : score[k] * score[k] / variance;
        }
        statistics[p] = SymmetricMatrix.of(p, left)
                .findSolution(score)
                .map(solution -> dot(solution, score))
                .orElse(Double.NaN);
        return statistics;
    }

    /// The information about the added coefficients when those of the model are estimated too.
    private double[] remaining(double[] base, double[] cross, double[] added) {
        SymmetricMatrix matrix = SymmetricMatrix.of(p, base);
        double[] left = added.clone();
        for (int k = 0; k < p; k++) {
            double[] column = Arrays.copyOfRange(cross, k * p, (k + 1) * p);
            double[] solution = matrix.findSolution(column)
                    .orElseThrow(() -> new IllegalStateException("the information at the maximum is singular"));
            for (int l = 0; l < p; l++) {
                left[l * p + k] -= dot(Arrays.copyOfRange(cross, l * p, (l + 1) * p), solution);
            }
        }
        return left;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
