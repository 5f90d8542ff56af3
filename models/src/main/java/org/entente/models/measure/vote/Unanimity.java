package org.entente.models.measure.vote;

import java.util.Locale;

/// Whether roll calls count in which all states of the world that cast a vote cast the same one.
public enum Unanimity {
    DROP,
    KEEP;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
