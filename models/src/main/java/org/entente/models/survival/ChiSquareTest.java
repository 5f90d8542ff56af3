package org.entente.models.survival;

import org.entente.numerics.distribution.Tails;

/// A statistic that is chi-square distributed if the hypothesis holds.
public record ChiSquareTest(double statistic, int degreesOfFreedom) {
    public ChiSquareTest {
        if (!(statistic >= 0) || degreesOfFreedom < 1) {
            throw new IllegalArgumentException(
                    "not a chi-square statistic: %s with %d degrees of freedom".formatted(statistic, degreesOfFreedom));
        }
    }

    /// The probability of a statistic at least as large.
    public double pValue() {
        return Tails.chiSquareUpper(statistic, degreesOfFreedom);
    }
}
