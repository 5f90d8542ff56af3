package org.entente.numerics.sampling;

import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// A positive quantity whose logarithm is normal.
///
/// @param median half of the draws are below
/// @param logDeviation the standard deviation of the logarithm; 0 for a quantity known for certain
public record LogNormal(double median, double logDeviation) implements Distribution {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    public LogNormal {
        if (!(median > 0 && median < Double.POSITIVE_INFINITY)
                || !(logDeviation >= 0 && logDeviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("median (%s) must be positive and logDeviation (%s) must not be negative"
                    .formatted(median, logDeviation));
        }
    }

    /// The distribution with that median in which the share `share` of draws lies between two values as far
    /// apart, in logs, as `low` and `high`.
    public static LogNormal withMedian(double median, double low, double high, double share) {
        return new LogNormal(median, logDeviation(low, high, share));
    }

    /// The distribution of which `low` and `high` bound the middle share `share`.
    public static LogNormal between(double low, double high, double share) {
        return new LogNormal(Math.sqrt(low * high), logDeviation(low, high, share));
    }

    /// The distribution with that median and mean; the mean is `median * exp(logDeviation^2 / 2)`.
    public static LogNormal withMedianAndMean(double median, double mean) {
        if (!(mean >= median)) {
            throw new IllegalArgumentException(
                    "the mean (%s) of a lognormal is not below its median (%s)".formatted(mean, median));
        }
        return new LogNormal(median, Math.sqrt(2 * Math.log(mean / median)));
    }

    public double mean() {
        return median * Math.exp(logDeviation * logDeviation / 2);
    }

    @Override
    public double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("quantiles are for shares between 0 and 1, got %s".formatted(p));
        }
        return logDeviation == 0
                ? median
                : LogNormalDistribution.of(Math.log(median), logDeviation).inverseCumulativeProbability(p);
    }

    private static double logDeviation(double low, double high, double share) {
        if (!(low > 0 && high >= low && share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "low (%s) and high (%s) must be positive and in order, share (%s) between 0 and 1"
                            .formatted(low, high, share));
        }
        return Math.log(high / low) / (2 * STANDARD.inverseCumulativeProbability((1 + share) / 2));
    }
}
