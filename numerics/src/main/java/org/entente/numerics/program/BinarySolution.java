package org.entente.numerics.program;

import java.util.BitSet;

/// What a solve found.
public sealed interface BinarySolution {
    /// An assignment that keeps all conditions.
    ///
    /// @param value of the objective under this assignment
    /// @param bound no assignment has a lower value than this
    record Found(BitSet chosen, int value, int bound) implements BinarySolution {
        public Found {
            if (bound > value) {
                throw new IllegalArgumentException("bound %d lies above the value %d".formatted(bound, value));
            }
            chosen = (BitSet) chosen.clone();
        }

        @Override
        public BitSet chosen() {
            return (BitSet) chosen.clone();
        }

        /// Whether it is proven that no assignment has a lower value.
        public boolean isOptimal() {
            return value == bound;
        }
    }

    /// It is proven that no assignment keeps all conditions.
    record Infeasible() implements BinarySolution {}

    /// The effort ended before an assignment or a proof was found.
    record Undecided() implements BinarySolution {}
}
