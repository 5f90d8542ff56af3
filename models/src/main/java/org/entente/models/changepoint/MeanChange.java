package org.entente.models.changepoint;

import java.util.Arrays;

/// A single change in the mean of a series with the same variance before and after.
///
/// y_t is normal with mean m and variance s^2; given s^2, m is normal with the prior's mean and variance s^2/k, apart
/// before and after; s^2 is inverse gamma with shape a and scale b. Means and variance integrate out: with n_s years
/// and mean y_s in stretch s, SS_s its sum of squares, and
/// Q = sum_s SS_s + k n_s/(k + n_s) (y_s - mean)^2, the marginal likelihood is proportional to
/// prod_s (1 + n_s/k)^(-1/2) (b + Q/2)^(-a - n/2) (A. O'Hagan and J. Forster 2004, Kendall's Advanced Theory of
/// Statistics 2B, chapter 11; Smith 1975).
///
/// @param mean the prior mean of both stretches
/// @param years k: how many years of data the prior of a mean weighs as much as, above 0
/// @param shape a, above 0
/// @param scale b, above 0, in the outcome's unit squared
public record MeanChange(double mean, double years, double shape, double scale) {
    public MeanChange {
        if (!(years > 0 && shape > 0 && scale > 0 && Double.isFinite(mean))) {
            throw new IllegalArgumentException(
                    "a normal and inverse gamma prior needs years (%s), shape (%s) and scale (%s) above 0"
                            .formatted(years, shape, scale));
        }
    }

    /// The prior that weighs as much as one year: means around that of the whole series, variance around its own.
    ///
    /// @throws IllegalArgumentException if the series does not vary
    public static MeanChange unitInformation(double[] values) {
        double average = Arrays.stream(values).average().orElse(0);
        double squares =
                Arrays.stream(values).map(v -> (v - average) * (v - average)).sum();
        return new MeanChange(average, 1, 0.5, squares / Math.max(1, values.length - 1) / 2);
    }

    /// The posterior of the change.
    ///
    /// @param firstYear the year of the first value
    /// @throws IllegalArgumentException if there are fewer than three values, or one is not finite
    public ChangePosterior posterior(int firstYear, double[] values) {
        if (values.length < 3 || !Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "at least three finite values are needed: %s".formatted(Arrays.toString(values)));
        }
        double[] byYear = new double[values.length - 1];
        for (int change = 1; change < values.length; change++) {
            Stretch before = stretch(values, 0, change);
            Stretch after = stretch(values, change, values.length);
            byYear[change - 1] = log(
                    before.logShrinkage() + after.logShrinkage(), before.squares() + after.squares(), values.length);
        }
        Stretch all = stretch(values, 0, values.length);
        return ChangePosterior.of(log(all.logShrinkage(), all.squares(), values.length), firstYear + 1, byYear);
    }

    private record Stretch(double logShrinkage, double squares) {}

    private Stretch stretch(double[] values, int from, int to) {
        int n = to - from;
        double average = Arrays.stream(values, from, to).average().orElseThrow();
        double within = Arrays.stream(values, from, to)
                .map(value -> (value - average) * (value - average))
                .sum();
        double fromPrior = years * n / (years + n) * (average - mean) * (average - mean);
        return new Stretch(-Math.log1p(n / years) / 2, within + fromPrior);
    }

    private double log(double logShrinkage, double squares, int n) {
        return logShrinkage - (shape + n / 2.0) * Math.log(scale + squares / 2);
    }
}
