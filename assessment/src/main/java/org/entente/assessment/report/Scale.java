package org.entente.assessment.report;

import java.util.Collection;

/// A linear scale with round ends, from values to a place on a line.
///
/// @param low the value at the left end
/// @param high the value at the right end
record Scale(double low, double high) {
    /// How much of the values' reach zero may lie outside and still be drawn.
    private static final double NEAR_ZERO = 0.5;

    Scale {
        if (!(low < high)) {
            throw new IllegalArgumentException("a scale from %s to %s has no length".formatted(low, high));
        }
    }

    /// The shortest scale with round ends that holds all values; it begins or ends at zero where zero is near.
    static Scale around(Collection<Double> values) {
        double low = values.stream().mapToDouble(value -> value).min().orElse(0);
        double high = values.stream().mapToDouble(value -> value).max().orElse(0);
        if (low > 0 && low <= NEAR_ZERO * high) {
            low = 0;
        }
        if (high < 0 && high >= NEAR_ZERO * low) {
            high = 0;
        }
        if (low == high) {
            double half = low == 0 ? 1 : Math.abs(low) / 10;
            high += half;
            low = low == 0 ? 0 : low - half;
        }
        double step = step((high - low) / 4);
        return new Scale(Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step);
    }

    /// 1, 2 or 5 times a power of ten, not below a length.
    private static double step(double length) {
        double power = Math.pow(10, Math.floor(Math.log10(length)));
        double lead = length / power;
        return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
    }

    /// Where a value lies: 0 at the left end, 1 at the right.
    double share(double value) {
        return (value - low) / (high - low);
    }
}
