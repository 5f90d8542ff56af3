package org.entente.core.dispute;

import java.util.Locale;

/// The highest level of force that a state reached in a dispute, in the order of the levels.
public enum Hostility {
    /// No militarized action of its own.
    NONE,
    THREAT,
    DISPLAY,
    USE,
    WAR;

    /// The level of a number from 1 to 5, as the Correlates of War project codes it.
    ///
    /// @throws IllegalArgumentException if it is another number
    public static Hostility of(int level) {
        if (level < 1 || level > values().length) {
            throw new IllegalArgumentException("hostility is 1 to 5, got %d".formatted(level));
        }
        return values()[level - 1];
    }

    public boolean isAtLeast(Hostility other) {
        return compareTo(other) >= 0;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
