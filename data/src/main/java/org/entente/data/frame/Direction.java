package org.entente.data.frame;

import java.util.Locale;

/// Whether a pair has one row a year or two.
public enum Direction {
    /// Both orders are rows: 2 with 365, and 365 with 2.
    DIRECTED,
    /// One row, with the lower code first.
    UNDIRECTED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
