package org.entente.numerics.interval;

import org.apache.commons.statistics.distribution.BetaDistribution;

/// The central credible interval for a probability under Jeffreys' prior, of which `x` successes in `n` trials were
/// seen.
///
/// The prior is Beta(1/2, 1/2), so the posterior is Beta(x + 1/2, n - x + 1/2). With tail a = (1 - level) / 2 the
/// bounds
/// are its quantiles at a and 1 - a; low is 0 when x is 0 and high is 1 when x is n, so that the share x/n always lies
/// inside. L. Brown, T. Cai and A. DasGupta (2001), "Interval estimation for a binomial proportion", Statistical
/// Science
/// 16, 101-133.
public record JeffreysInterval(double low, double high) {
    /// The interval for successes in trials.
    ///
    /// @param levelPercent coverage in per cent, such as 90
    public static JeffreysInterval of(long successes, long trials, double levelPercent) {
        if (successes < 0 || successes > trials || trials == 0) {
            throw new IllegalArgumentException("%d successes in %d trials".formatted(successes, trials));
        }
        if (!(levelPercent > 0 && levelPercent < 100)) {
            throw new IllegalArgumentException(
                    "level (%s) must lie between 0 and 100 per cent".formatted(levelPercent));
        }
        double tail = (1 - levelPercent / 100) / 2;
        BetaDistribution posterior = BetaDistribution.of(successes + 0.5, (double) (trials - successes) + 0.5);
        return new JeffreysInterval(
                successes == 0 ? 0 : posterior.inverseCumulativeProbability(tail),
                successes == trials ? 1 : posterior.inverseSurvivalProbability(tail));
    }
}
