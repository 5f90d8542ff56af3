package org.entente.numerics.distribution;

import org.apache.commons.numbers.gamma.LogGamma;

/// Poisson counts whose rate has a gamma distribution that is integrated out.
///
/// @param shape of the gamma distribution, above 0
/// @param exposure of the gamma distribution, above 0: its mean is shape / exposure
public record GammaPoisson(double shape, double exposure) {
    public GammaPoisson {
        if (!(shape > 0 && exposure > 0)) {
            throw new IllegalArgumentException(
                    "a gamma distribution needs shape (%s) and exposure (%s) above 0".formatted(shape, exposure));
        }
    }

    /// Log of Gamma(a+n)/Gamma(a) b^a/(b+E)^(a+n): the probability of n events in exposure E, but for the factor
    /// E^n/n! that does not depend on the distribution.
    public double logMarginal(double events, double over) {
        return LogGamma.value(shape + events)
                - LogGamma.value(shape)
                + shape * Math.log(exposure)
                - (shape + events) * Math.log(exposure + over);
    }

    /// Log of the density of a rate above 0.
    public double logDensity(double rate) {
        return shape * Math.log(exposure) + (shape - 1) * Math.log(rate) - exposure * rate - LogGamma.value(shape);
    }
}
