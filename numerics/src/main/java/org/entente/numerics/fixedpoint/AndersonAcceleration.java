package org.entente.numerics.fixedpoint;

/// Anderson acceleration: the next point mixes the last few plain steps so that their mix is as
/// short as can be.
///
/// @param memory how many earlier steps are mixed
/// @param stepCap the longest move of any coordinate in one iteration
public record AndersonAcceleration(int memory, double stepCap) {
    public AndersonAcceleration {
        if (memory < 0 || !(stepCap > 0)) {
            throw new IllegalArgumentException(
                    "memory (%d) must not be negative, stepCap (%s) must be positive".formatted(memory, stepCap));
        }
    }

    /// Memory of six and moves of at most 1, which suits unknowns in logs.
    public static AndersonAcceleration inLogs() {
        return new AndersonAcceleration(/* memory= */ 6, /* stepCap= */ 1.0);
    }

    /// Arrays for many problems of one size.
    public AcceleratedIteration ofSize(int size) {
        return new AcceleratedIteration(this, size);
    }

    /// Iterates until the residual is below `tolerance` or `maxIterations` evaluations are spent.
    public FixedPoint solve(FixedPointMap map, double[] start, double tolerance, int maxIterations) {
        double[] point = start.clone();
        AcceleratedIteration iteration = ofSize(start.length);
        boolean converged = iteration.run(map, point, tolerance, maxIterations);
        return new FixedPoint(point, iteration.iterations(), iteration.residual(), converged);
    }
}
