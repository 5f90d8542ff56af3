package org.entente.numerics.interval;

import java.util.OptionalDouble;

/// The exact interval for the ratio of two Poisson rates, of which `x` events were seen in one exposure and `y` in
/// another.
///
/// Given x + y, x is binomial with probability p = r / (1 + r), where r is the ratio of the two means; the bounds are
/// those of p, by Clopper and Pearson, turned into r = p / (1 - p) and divided by the ratio of the exposures. E.
/// Lehmann
/// and J. Romano (2005), "Testing statistical hypotheses", section 4.5; M. Fay, R package rateratio.test. The coverage
/// is at least the level for every ratio.
///
/// @param high empty where no event was seen in the denominator: then nothing bounds the ratio from above
public record PoissonRatioInterval(double low, OptionalDouble high) {
    /// The interval for the rate of the first over that of the second.
    ///
    /// @param x events of the numerator
    /// @param y events of the denominator; not both are 0
    /// @param levelPercent coverage in per cent, such as 90
    public static PoissonRatioInterval exact(
            long x, double exposure, long y, double otherExposure, double levelPercent) {
        if (!(exposure > 0 && otherExposure > 0)) {
            throw new IllegalArgumentException(
                    "exposures must be above 0, got %s and %s".formatted(exposure, otherExposure));
        }
        BinomialInterval p = BinomialInterval.exact(x, Math.addExact(x, y), levelPercent);
        double scale = otherExposure / exposure;
        return new PoissonRatioInterval(
                scale * p.low() / (1 - p.low()),
                y == 0 ? OptionalDouble.empty() : OptionalDouble.of(scale * p.high() / (1 - p.high())));
    }
}
