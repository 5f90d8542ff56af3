package org.entente.numerics.interval;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The exact central interval for the mean of a Poisson variable of which `x` events were seen.
///
/// With tail a = (1 - level) / 2, low = q(a; 2x) / 2 and high = q(1 - a; 2x + 2) / 2, where q(p; k) is the
/// quantile of the chi-square distribution with k degrees of freedom; low is 0 when x is 0. F. Garwood
/// (1936), "Fiducial limits for the Poisson distribution", Biometrika 28, 437-442. The coverage is at least
/// the level for every mean.
public record PoissonInterval(double low, double high) {
    /// The interval for a count of events.
    ///
    /// @param levelPercent coverage in per cent, such as 90
    public static PoissonInterval exact(long events, double levelPercent) {
        if (events < 0) {
            throw new IllegalArgumentException("a count of events cannot be %d".formatted(events));
        }
        if (!(levelPercent > 0 && levelPercent < 100)) {
            throw new IllegalArgumentException(
                    "level (%s) must lie between 0 and 100 per cent".formatted(levelPercent));
        }
        double tail = (1 - levelPercent / 100) / 2;
        double low = events == 0 ? 0 : ChiSquaredDistribution.of(2.0 * events).inverseCumulativeProbability(tail) / 2;
        double high = ChiSquaredDistribution.of(2.0 * events + 2).inverseSurvivalProbability(tail) / 2;
        return new PoissonInterval(low, high);
    }

    /// The interval for the rate per unit of exposure.
    public PoissonInterval perUnitOf(double exposure) {
        if (!(exposure > 0)) {
            throw new IllegalArgumentException("a rate needs an exposure above 0, got %s".formatted(exposure));
        }
        return new PoissonInterval(low / exposure, high / exposure);
    }
}
