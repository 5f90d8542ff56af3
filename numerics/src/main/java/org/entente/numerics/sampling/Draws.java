package org.entente.numerics.sampling;

import java.util.Arrays;

/// The simulated values of a statistic, sorted: its quantiles, and the rank of an observed value among
/// them.
public final class Draws {
    /// Values closer than this are ties: sums of the same terms in another order differ by rounding.
    private static final double TIE = 1e-12;

    private final double[] sorted;

    private Draws(double[] sorted) {
        this.sorted = sorted;
    }

    /// Copies the values, leaving out NaN: draws in which the statistic is not defined.
    ///
    /// @throws IllegalArgumentException if nothing is left
    public static Draws of(double[] values) {
        double[] defined = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (defined.length == 0) {
            throw new IllegalArgumentException("none of %d draws has a value".formatted(values.length));
        }
        return new Draws(defined);
    }

    public int size() {
        return sorted.length;
    }

    /// The value below which a share `p` of the draws lies, interpolated linearly between order statistics:
    /// definition 7 of R. Hyndman and Y. Fan (1996), "Sample quantiles in statistical packages", American
    /// Statistician 50, 361-365.
    public double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("quantiles are for shares from 0 to 1, got %s".formatted(p));
        }
        double at = p * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    public double median() {
        return quantile(0.5);
    }

    /// The lower bound of the middle `levelPercent` of the draws.
    public double low(double levelPercent) {
        return quantile((1 - levelPercent / 100) / 2);
    }

    /// The upper bound of the middle `levelPercent` of the draws.
    public double high(double levelPercent) {
        return quantile((1 + levelPercent / 100) / 2);
    }

    /// The mid-rank of a value in per cent: the share of draws below it, and half the share of those equal
    /// to it.
    public double percentileOf(double observed) {
        int below = 0;
        int equal = 0;
        for (double value : sorted) {
            if (Math.abs(value - observed) <= TIE) {
                equal++;
            } else if (value < observed) {
                below++;
            }
        }
        return 100 * (below + equal / 2.0) / sorted.length;
    }
}
