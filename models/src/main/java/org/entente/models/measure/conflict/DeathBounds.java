package org.entente.models.measure.conflict;

import java.util.OptionalLong;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;

/// Between how many and how many died, where a source has classes and no numbers.
///
/// @param high nothing where no class closes it above
record DeathBounds(long low, OptionalLong high) {
    static final DeathBounds NONE = of(0, 0);

    static DeathBounds of(long low, long high) {
        return new DeathBounds(low, OptionalLong.of(high));
    }

    static DeathBounds atLeast(long low) {
        return new DeathBounds(low, OptionalLong.empty());
    }

    DeathBounds plus(DeathBounds other) {
        return new DeathBounds(
                low + other.low,
                high.isPresent() && other.high.isPresent()
                        ? OptionalLong.of(high.getAsLong() + other.high.getAsLong())
                        : OptionalLong.empty());
    }

    /// The lower bound as the value, and both as the interval; none where nothing closes it above.
    Outcome outcome(String open) {
        Uncertainty uncertainty = high.isPresent()
                ? new Uncertainty.Interval(low, high.getAsLong(), 0, "sums of the bounds of the source's classes")
                : new Uncertainty.None(open);
        return new Value(low, uncertainty);
    }
}
