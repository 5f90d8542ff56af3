package org.entente.numerics.fixedpoint;

/// A fixed-point iteration `x -> x + step(x)`.
@FunctionalInterface
public interface FixedPointMap {
    /// Writes the plain step at `point` and returns the residual that decides when to stop.
    ///
    /// The residual is the caller's own measure of failure (an excess demand, say), not the length of the
    /// step: a step can be short because the map is slow. A residual that is not finite ends the iteration.
    double step(double[] point, double[] step);
}
