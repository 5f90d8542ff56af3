package org.entente.numerics.sampling;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// A quantity with normal errors, such as an estimated coefficient.
///
/// @param mean its centre, and median
/// @param deviation the standard deviation; 0 for a quantity known for certain
public record Normal(double mean, double deviation) implements Distribution {
    public Normal {
        if (!Double.isFinite(mean) || !(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "mean (%s) must be finite and deviation (%s) must not be negative".formatted(mean, deviation));
        }
    }

    @Override
    public double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("quantiles are for shares between 0 and 1, got %s".formatted(p));
        }
        return deviation == 0 ? mean : NormalDistribution.of(mean, deviation).inverseCumulativeProbability(p);
    }
}
