package org.entente.numerics.fixedpoint;

/// Where an iteration ended and how it went.
public final class FixedPoint {
    private final double[] point;
    private final int iterations;
    private final double residual;
    private final boolean converged;

    FixedPoint(double[] point, int iterations, double residual, boolean converged) {
        this.point = point.clone();
        this.iterations = iterations;
        this.residual = residual;
        this.converged = converged;
    }

    /// The point with the smallest residual that was met.
    public double[] point() {
        return point.clone();
    }

    /// How many times the map was evaluated.
    public int iterations() {
        return iterations;
    }

    /// The residual at [#point()].
    public double residual() {
        return residual;
    }

    /// Whether the residual fell below the tolerance; if not, the point is no solution.
    public boolean converged() {
        return converged;
    }

    @Override
    public String toString() {
        return "%s after %d iterations, residual %.3g"
                .formatted(converged ? "converged" : "not converged", iterations, residual);
    }
}
