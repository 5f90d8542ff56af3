package org.entente.core.figure;

/// What came of a question: a value with its uncertainty, or a gap with its reason.
public sealed interface Outcome {
    /// A value; never NaN and never infinite.
    record Value(double value, Uncertainty uncertainty) implements Outcome {
        public Value {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a value must be finite, got %s".formatted(value));
            }
        }
    }

    /// No value.
    ///
    /// @param detail the reason in words, for example the years that the source covers
    record Missing(Gap gap, String detail) implements Outcome {}
}
