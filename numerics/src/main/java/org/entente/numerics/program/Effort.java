package org.entente.numerics.program;

/// How long the solver may try, in its own deterministic unit: about a second of work, but counted in steps,
/// so that the answer depends neither on the machine nor on what else runs on it.
public record Effort(double units) {
    /// Far more than the signed networks of states have been seen to need.
    public static final Effort USUAL = new Effort(120);

    public Effort {
        if (!(units > 0)) {
            throw new IllegalArgumentException("effort must be above zero, got %s".formatted(units));
        }
    }
}
