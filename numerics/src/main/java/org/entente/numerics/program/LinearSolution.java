package org.entente.numerics.program;

/// What the solve of a linear program found.
public sealed interface LinearSolution {
    /// A vertex at which the objective is smallest.
    ///
    /// @param value of the objective
    /// @param values of the variables
    /// @param duals for each condition, by how much the objective rises with its bound, at the margin
    record Optimal(double value, double[] values, double[] duals) implements LinearSolution {
        public Optimal {
            values = values.clone();
            duals = duals.clone();
        }

        @Override
        public double[] values() {
            return values.clone();
        }

        @Override
        public double[] duals() {
            return duals.clone();
        }
    }

    /// No point keeps all conditions.
    record Infeasible() implements LinearSolution {}

    /// The objective falls without end.
    record Unbounded() implements LinearSolution {}

    /// The solver gave up.
    record Undecided(String status) implements LinearSolution {}
}
