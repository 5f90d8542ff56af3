package org.entente.numerics.distribution;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Tail probabilities and quantiles of the normal and the chi-square distribution.
public final class Tails {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Tails() {}

    /// The z such that a standard normal variable lies in -z..z with the given coverage.
    ///
    /// @param levelPercent coverage in per cent, such as 90
    public static double normalHalfWidth(double levelPercent) {
        if (!(levelPercent > 0 && levelPercent < 100)) {
            throw new IllegalArgumentException(
                    "level (%s) must lie between 0 and 100 per cent".formatted(levelPercent));
        }
        return NORMAL.inverseSurvivalProbability((1 - levelPercent / 100) / 2);
    }

    /// The probability that a standard normal variable is at least as far from 0 as `z`.
    public static double normalTwoSided(double z) {
        return 2 * NORMAL.survivalProbability(Math.abs(z));
    }

    /// The probability that a chi-square variable exceeds `value`.
    public static double chiSquareUpper(double value, double degreesOfFreedom) {
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(value);
    }
}
