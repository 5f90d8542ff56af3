package org.entente.models.changepoint;

import java.util.Arrays;
import org.entente.numerics.distribution.GammaPoisson;

/// A single change in the rate of counts.
///
/// y_t is Poisson with mean rate x exposure_t; the rate is gamma distributed with the prior's shape a and expected
/// exposure b, apart before and after the change. A stretch with n events in exposure E has the marginal likelihood
/// Gamma(a+n)/Gamma(a) b^a/(b+E)^(a+n), up to a factor that no change has too (Raftery and Akman 1986, section 2).
///
/// Counts that vary more than Poisson ones, as disputes do, make it too sure: look at [#dispersion], and take
/// [ClusteredCountChange].
///
/// @param shape a of the prior, above 0
/// @param exposure b of the prior, above 0: the prior mean is a/b
public record CountChange(double shape, double exposure) {
    public CountChange {
        var _ = new GammaPoisson(shape, exposure);
    }

    /// The prior that weighs as much as one event at the rate of the whole series.
    public static CountChange unitInformation(int[] counts, double[] exposures) {
        double events = Math.max(1, Arrays.stream(counts).sum());
        return new CountChange(1, Arrays.stream(exposures).sum() / events);
    }

    /// The posterior of the change.
    ///
    /// @param firstYear the year of the first count
    /// @param exposures one for each count, none below 0
    /// @throws IllegalArgumentException if there are fewer than two counts, or lengths differ, or one is below 0
    public ChangePosterior posterior(int firstYear, int[] counts, double[] exposures) {
        requireSeries(counts, exposures);
        double[] byYear = new double[counts.length - 1];
        for (int change = 1; change < counts.length; change++) {
            byYear[change - 1] =
                    stretch(counts, exposures, 0, change) + stretch(counts, exposures, change, counts.length);
        }
        return ChangePosterior.of(stretch(counts, exposures, 0, counts.length), firstYear + 1, byYear);
    }

    static void requireSeries(int[] counts, double[] exposures) {
        if (counts.length < 2 || counts.length != exposures.length) {
            throw new IllegalArgumentException("%d counts and %d exposures; at least two of each are needed"
                    .formatted(counts.length, exposures.length));
        }
        if (Arrays.stream(counts).anyMatch(count -> count < 0)
                || Arrays.stream(exposures).anyMatch(value -> !(value >= 0 && Double.isFinite(value)))) {
            throw new IllegalArgumentException("counts and exposures must not be negative: %s, %s"
                    .formatted(Arrays.toString(counts), Arrays.toString(exposures)));
        }
    }

    /// Variance over mean of counts of equal exposure; about 1 for Poisson counts.
    public static double dispersion(int[] counts) {
        double mean = Arrays.stream(counts).average().orElse(0);
        double squares =
                Arrays.stream(counts).mapToDouble(c -> (c - mean) * (c - mean)).sum();
        return mean == 0 ? 0 : squares / (counts.length - 1) / mean;
    }

    private double stretch(int[] counts, double[] exposures, int from, int to) {
        double events = Arrays.stream(counts, from, to).sum();
        double over = Arrays.stream(exposures, from, to).sum();
        return new GammaPoisson(shape, exposure).logMarginal(events, over);
    }
}
