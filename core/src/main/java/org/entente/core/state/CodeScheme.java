package org.entente.core.state;

import java.util.Locale;

/// A scheme of numeric codes for states.
public enum CodeScheme {
    /// Correlates of War state numbers.
    COW,
    /// Gleditsch and Ward (1999) state numbers.
    GW;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
