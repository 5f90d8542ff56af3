package org.entente.models.measure.network;

/// Whether a tie is friendly or hostile.
public enum Sign {
    POSITIVE(1),
    NEGATIVE(-1);

    private final int factor;

    Sign(int factor) {
        this.factor = factor;
    }

    /// 1 or -1: signs multiply along a walk.
    public int factor() {
        return factor;
    }

    public Sign opposite() {
        return this == POSITIVE ? NEGATIVE : POSITIVE;
    }
}
