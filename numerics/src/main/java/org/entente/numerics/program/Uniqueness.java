package org.entente.numerics.program;

/// Whether there is only one way to reach the optimum.
public enum Uniqueness {
    UNIQUE,
    SEVERAL,
    /// The effort ended before the one or the other was proven.
    UNDECIDED
}
