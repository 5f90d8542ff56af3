package org.entente.core.figure;

/// How sure a value is: an interval, or the reason why there is none.
public sealed interface Uncertainty {
    /// Bounds around a value.
    ///
    /// @param level coverage in per cent, or NaN-free 0 when the bounds are a range over stated assumptions
    /// @param method how the bounds were made
    record Interval(double low, double high, double level, String method) implements Uncertainty {
        public Interval {
            if (!(low <= high)) {
                throw new IllegalArgumentException("low (%s) must not exceed high (%s)".formatted(low, high));
            }
            if (!(level >= 0 && level <= 100)) {
                throw new IllegalArgumentException("level (%s) must lie in 0..100".formatted(level));
            }
        }

        public boolean isRangeOverAssumptions() {
            return level == 0;
        }
    }

    /// No interval, and why.
    record None(String reason) implements Uncertainty {}
}
