package org.entente.numerics.fixedpoint;

/// Anderson acceleration that reuses its arrays: for many problems of one size, one after the other.
///
/// Running allocates nothing. A run does not depend on the runs before it. Not for use by several threads at
/// once.
public final class AcceleratedIteration {
    /// A residual that grows by this factor makes the iteration forget what it learnt.
    private static final double RESTART = 2.0;

    private final AndersonAcceleration method;
    private final StepHistory history;
    private final double[] step;
    private final double[] move;
    private final double[] best;
    private int iterations;
    private double residual;

    AcceleratedIteration(AndersonAcceleration method, int size) {
        this.method = method;
        this.history = new StepHistory(size, method.memory());
        this.step = new double[size];
        this.move = new double[size];
        this.best = new double[size];
    }

    /// Iterates until the residual is below `tolerance` or `maxIterations` evaluations are spent, and says
    /// whether it is.
    ///
    /// @param point where to start; on return, the point with the smallest residual that was met
    public boolean run(FixedPointMap map, double[] point, double tolerance, int maxIterations) {
        history.forget();
        System.arraycopy(point, 0, best, 0, best.length);
        residual = Double.POSITIVE_INFINITY;
        double previous = Double.POSITIVE_INFINITY;
        for (iterations = 1; iterations <= maxIterations; iterations++) {
            double now = map.step(point, step);
            if (!Double.isFinite(now)) {
                return end(point, false);
            }
            if (now < residual) {
                residual = now;
                System.arraycopy(point, 0, best, 0, best.length);
            }
            if (now < tolerance) {
                return end(point, true);
            }
            if (now > RESTART * previous) {
                history.forget();
            }
            previous = now;
            history.mix(point, step, move);
            double scale = Math.min(1.0, method.stepCap() / Norms.max(move));
            for (int i = 0; i < point.length; i++) {
                point[i] += scale * move[i];
            }
        }
        iterations = maxIterations;
        return end(point, false);
    }

    /// Evaluations of the map in the last run.
    public int iterations() {
        return iterations;
    }

    /// The smallest residual of the last run.
    public double residual() {
        return residual;
    }

    private boolean end(double[] point, boolean converged) {
        System.arraycopy(best, 0, point, 0, best.length);
        return converged;
    }
}
