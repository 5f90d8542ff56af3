package org.entente.numerics.sampling;

/// What a set of draws of one quantity says, with the error that comes from drawing no more of them.
///
/// @param count how many draws
/// @param median the middle draw
/// @param low 5 % of the draws are below
/// @param high 5 % of the draws are above
/// @param probabilityOfGain the share of draws above the threshold
/// @param medianError Monte Carlo standard error of the median
/// @param probabilityError Monte Carlo standard error of the probability
public record DrawSummary(
        int count,
        double median,
        double low,
        double high,
        double probabilityOfGain,
        double medianError,
        double probabilityError) {
    private static final double LEVEL_PERCENT = 90;

    /// Exact, from all draws.
    ///
    /// The error of the median is half the distance between the order statistics one binomial deviation,
    /// `sqrt(n)/2` ranks, to either side: it assumes no distribution. The error of the probability is that of
    /// the share `(k + 1/2) / (n + 1)`, which is not zero when all draws agree.
    ///
    /// @param values the draws, in any order
    /// @param threshold what counts as no gain, such as 0 for a change or 1 for a ratio; a draw equal to it is
    ///     no gain
    public static DrawSummary of(double[] values, double threshold) {
        int above = 0;
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a draw is %s".formatted(value));
            }
            if (value > threshold) {
                above++;
            }
        }
        Draws draws = Draws.of(values);
        int n = draws.size();
        double reach = 0.5 / Math.sqrt(n);
        double upper = draws.quantile(Math.min(1, 0.5 + reach));
        double lower = draws.quantile(Math.max(0, 0.5 - reach));
        double share = (above + 0.5) / (n + 1);
        return new DrawSummary(
                n,
                draws.median(),
                draws.low(LEVEL_PERCENT),
                draws.high(LEVEL_PERCENT),
                (double) above / n,
                (upper - lower) / 2,
                Math.sqrt(share * (1 - share) / (n + 1)));
    }
}
