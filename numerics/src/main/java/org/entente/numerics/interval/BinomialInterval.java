package org.entente.numerics.interval;

import org.apache.commons.statistics.distribution.BetaDistribution;

/// The exact central interval for a probability, of which `x` successes in `n` trials were seen.
///
/// With tail a = (1 - level) / 2, low = B(a; x, n - x + 1) and high = B(1 - a; x + 1, n - x), where B(p; a, b) is the
/// quantile of the beta distribution; low is 0 when x is 0 and high is 1 when x is n. C. Clopper and E. Pearson (1934),
/// "The use of confidence or fiducial limits illustrated in the case of the binomial", Biometrika 26, 404-413. The
/// coverage is at least the level for every probability.
public record BinomialInterval(double low, double high) {
    /// The interval for successes in trials.
    ///
    /// @param levelPercent coverage in per cent, such as 90
    public static BinomialInterval exact(long successes, long trials, double levelPercent) {
        if (successes < 0 || successes > trials || trials == 0) {
            throw new IllegalArgumentException("%d successes in %d trials".formatted(successes, trials));
        }
        if (!(levelPercent > 0 && levelPercent < 100)) {
            throw new IllegalArgumentException(
                    "level (%s) must lie between 0 and 100 per cent".formatted(levelPercent));
        }
        double tail = (1 - levelPercent / 100) / 2;
        double failures = (double) trials - successes;
        double low = successes == 0
                ? 0
                : BetaDistribution.of(successes, failures + 1).inverseCumulativeProbability(tail);
        double high = successes == trials
                ? 1
                : BetaDistribution.of(successes + 1.0, failures).inverseSurvivalProbability(tail);
        return new BinomialInterval(low, high);
    }
}
