package org.entente.models.changepoint;

import java.util.Arrays;
import org.entente.numerics.distribution.GammaPoisson;
import org.entente.numerics.distribution.NegativeBinomial;

/// A single change in the rate of counts that come in clusters.
///
/// y_t is negative binomial with mean rate x exposure_t and size r: a Poisson count whose rate is multiplied each year
/// by
/// a gamma variable of mean 1 and variance 1/r (J. Lawless 1987, "Negative binomial and mixed Poisson regression",
/// Canadian Journal of Statistics 15). The rate has the gamma prior of [CountChange], apart before and after; the size
/// is
/// one of a grid from 1/8 to 1024, equally probable, and the same before and after. Both are summed out numerically,
/// the rate by
/// the trapezoid rule over its logarithm, which converges faster than any power for such integrands. As the size grows,
/// the posterior becomes that of [CountChange].
///
/// @param rate the prior's shape and exposure
/// @param sizes the grid of r, each above 0
public record ClusteredCountChange(CountChange rate, double[] sizes) {
    private static final int DOUBLINGS = 14;
    private static final double SMALLEST = 1.0 / 8;
    /// Rates are summed from this part of the prior mean up to [#HIGHEST] times it.
    private static final double LOWEST = 1e-6;

    private static final double HIGHEST = 40;
    private static final double WIDEST_STEP = 0.03;

    public ClusteredCountChange {
        if (sizes.length == 0 || Arrays.stream(sizes).anyMatch(size -> !(size > 0 && Double.isFinite(size)))) {
            throw new IllegalArgumentException("sizes must be above 0: %s".formatted(Arrays.toString(sizes)));
        }
        sizes = sizes.clone();
    }

    /// The prior that weighs as much as one event at the rate of the whole series.
    public static ClusteredCountChange unitInformation(int[] counts, double[] exposures) {
        double[] sizes = new double[DOUBLINGS];
        Arrays.setAll(sizes, k -> SMALLEST * Math.pow(2, k));
        return new ClusteredCountChange(CountChange.unitInformation(counts, exposures), sizes);
    }

    @Override
    public double[] sizes() {
        return sizes.clone();
    }

    /// The posterior of the change.
    ///
    /// @param firstYear the year of the first count
    /// @param exposures one for each count, none below 0
    /// @throws IllegalArgumentException if there are fewer than two counts, or lengths differ, or one is below 0
    public ChangePosterior posterior(int firstYear, int[] counts, double[] exposures) {
        CountChange.requireSeries(counts, exposures);
        double[] byYear = new double[counts.length - 1];
        Arrays.fill(byYear, Double.NEGATIVE_INFINITY);
        double none = Double.NEGATIVE_INFINITY;
        for (double size : sizes) {
            Rates rates = new Rates(counts, exposures, size);
            none = logOfSum(none, rates.stretch(0, counts.length));
            for (int change = 1; change < counts.length; change++) {
                byYear[change - 1] =
                        logOfSum(byYear[change - 1], rates.stretch(0, change) + rates.stretch(change, counts.length));
            }
        }
        return ChangePosterior.of(none, firstYear + 1, byYear);
    }

    private static double logOfSum(double a, double b) {
        double high = Math.max(a, b);
        return high == Double.NEGATIVE_INFINITY ? high : high + Math.log(Math.exp(a - high) + Math.exp(b - high));
    }

    /// The likelihood of every stretch at every rate of the grid, for one size.
    private final class Rates {
        private final double[] logPrior;
        /// Of the counts before t, at each rate.
        private final double[][] logBefore;

        Rates(int[] counts, double[] exposures, double size) {
            GammaPoisson prior = new GammaPoisson(rate.shape(), rate.exposure());
            double mean = rate.shape() / rate.exposure();
            double range = Math.log(HIGHEST / LOWEST);
            // The more events, the narrower the peak: its width in the logarithm is 1 / sqrt(events).
            double events = Math.max(1, Arrays.stream(counts).sum());
            int intervals = (int) Math.ceil(range / Math.min(WIDEST_STEP, 0.5 / Math.sqrt(events)));
            double step = range / intervals;
            logPrior = new double[intervals + 1];
            logBefore = new double[counts.length + 1][intervals + 1];
            for (int k = 0; k <= intervals; k++) {
                double value = mean * LOWEST * Math.exp(k * step);
                double ends = k == 0 || k == intervals ? Math.log(0.5) : 0;
                logPrior[k] = ends + Math.log(step) + Math.log(value) + prior.logDensity(value);
                for (int t = 0; t < counts.length; t++) {
                    logBefore[t + 1][k] = logBefore[t][k]
                            + new NegativeBinomial(value * exposures[t], size).logProbability(counts[t]);
                }
            }
        }

        /// Log of the probability of the counts from one position up to another, the rate summed out.
        double stretch(int from, int to) {
            double[] logs = new double[logPrior.length];
            Arrays.setAll(logs, k -> logPrior[k] + logBefore[to][k] - logBefore[from][k]);
            double high = Arrays.stream(logs).max().orElseThrow();
            return high
                    + Math.log(
                            Arrays.stream(logs).map(log -> Math.exp(log - high)).sum());
        }
    }
}
