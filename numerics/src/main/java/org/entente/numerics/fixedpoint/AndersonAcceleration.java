package org.entente.numerics.fixedpoint;

/// Anderson acceleration: the next point mixes the last few plain steps so that their mix is as
/// short as can be.
///
/// @param memory how many earlier steps are mixed
/// @param stepCap the longest move of any coordinate in one iteration
public record AndersonAcceleration(int memory, double stepCap) {
    /// A residual that grows by this factor makes the iteration forget what it learnt.
    private static final double RESTART = 2.0;

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

    /// Iterates until the residual is below `tolerance` or `maxIterations` evaluations are spent.
    public FixedPoint solve(FixedPointMap map, double[] start, double tolerance, int maxIterations) {
        double[] point = start.clone();
        double[] step = new double[start.length];
        double[] best = start.clone();
        double bestResidual = Double.POSITIVE_INFINITY;
        double previous = Double.POSITIVE_INFINITY;
        StepHistory history = new StepHistory(start.length, memory);
        for (int iteration = 1; iteration <= maxIterations; iteration++) {
            double residual = map.step(point, step);
            if (!Double.isFinite(residual)) {
                return new FixedPoint(best, iteration, bestResidual, false);
            }
            if (residual < bestResidual) {
                bestResidual = residual;
                best = point.clone();
            }
            if (residual < tolerance) {
                return new FixedPoint(best, iteration, bestResidual, true);
            }
            if (residual > RESTART * previous) {
                history.forget();
            }
            previous = residual;
            move(point, history.mix(point, step));
        }
        return new FixedPoint(best, maxIterations, bestResidual, false);
    }

    private void move(double[] point, double[] direction) {
        double scale = Math.min(1.0, stepCap / Norms.max(direction));
        for (int i = 0; i < point.length; i++) {
            point[i] += scale * direction[i];
        }
    }
}
