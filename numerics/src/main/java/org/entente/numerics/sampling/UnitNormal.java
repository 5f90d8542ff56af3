package org.entente.numerics.sampling;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;

/// A normal distribution truncated to the interval from 0 to 1: a score on that scale with a measurement
/// error.
///
/// @param mean the mean before truncation
/// @param deviation the standard deviation before truncation; 0 for a score without error
public record UnitNormal(double mean, double deviation) {
    public UnitNormal {
        if (!(mean >= 0 && mean <= 1) || !(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a score in 0..1 with a deviation, got %s and %s".formatted(mean, deviation));
        }
    }

    /// Draws by inverting the distribution function.
    public double[] draw(int size, RandomGenerator random) {
        double[] drawn = new double[size];
        Arrays.fill(drawn, mean);
        if (deviation > 0) {
            var distribution = TruncatedNormalDistribution.of(mean, deviation, 0, 1);
            Arrays.setAll(drawn, _ -> distribution.inverseCumulativeProbability(Sampling.uniform(random)));
        }
        return drawn;
    }
}
