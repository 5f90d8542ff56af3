package org.entente.models.measure.vote;

import java.util.Locale;

/// What two cast votes score.
public enum Credit {
    /// 1 - |x - y| / 2 with yes 3, abstain 2, no 1: an abstention is half an agreement with either side.
    HALF,
    /// 1 if they are the same, else 0.
    IDENTICAL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
