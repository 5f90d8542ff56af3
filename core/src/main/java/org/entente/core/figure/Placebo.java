package org.entente.core.figure;

/// Where a figure stands among those of placebo unions: blocs of as many states, drawn at random.
///
/// @param percentile per cent of placebo unions whose figure is at or below, ties by half
/// @param median the median placebo union
/// @param low lower bound of the middle 90 per cent of them
/// @param high upper bound of the middle 90 per cent of them
/// @param draws how many placebo unions have a figure
/// @param pool how many states they are drawn from
/// @param rule who may stand in for a member, such as `same-region`
public record Placebo(double percentile, double median, double low, double high, int draws, int pool, String rule) {
    public Placebo {
        if (!(percentile >= 0 && percentile <= 100) || !(low <= median && median <= high) || draws < 1) {
            throw new IllegalArgumentException("no place among %d placebo unions: %s in %s..%s..%s"
                    .formatted(draws, percentile, low, median, high));
        }
    }
}
