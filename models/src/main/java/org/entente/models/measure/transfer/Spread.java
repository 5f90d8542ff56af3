package org.entente.models.measure.transfer;

import java.util.List;

/// Several estimates of one thing: the lowest bound, the median of their middles, the highest bound.
///
/// @param estimates how many there are; of a sum, of its best known part
public record Spread(double low, double median, double high, int estimates) {
    public Spread {
        if (!(low <= median && median <= high)) {
            throw new IllegalArgumentException("no spread: %s, %s, %s".formatted(low, median, high));
        }
    }

    /// One estimate.
    static Spread of(double low, double high) {
        return new Spread(low, (low + high) / 2, high, 1);
    }

    /// Estimates of the same thing.
    static Spread ofRivals(List<Spread> rivals) {
        double[] middles = rivals.stream().mapToDouble(Spread::median).sorted().toArray();
        int half = middles.length / 2;
        double median = middles.length % 2 == 1 ? middles[half] : (middles[half - 1] + middles[half]) / 2;
        return new Spread(
                rivals.stream().mapToDouble(Spread::low).min().orElseThrow(),
                median,
                rivals.stream().mapToDouble(Spread::high).max().orElseThrow(),
                rivals.stream().mapToInt(Spread::estimates).sum());
    }

    /// Different things together. The bounds add up, as if all low estimates were right at once.
    public Spread plus(Spread other) {
        return new Spread(
                low + other.low, median + other.median, high + other.high, Math.max(estimates, other.estimates));
    }

    /// The difference of two, lowest against highest: bounds that hold however both move together.
    public Spread minus(Spread other) {
        return new Spread(
                low - other.high, median - other.median, high - other.low, Math.max(estimates, other.estimates));
    }

    /// The same in another unit.
    public Spread times(double factor) {
        return new Spread(low * factor, median * factor, high * factor, estimates);
    }

    /// The highest over the lowest.
    public double factor() {
        return high / low;
    }
}
