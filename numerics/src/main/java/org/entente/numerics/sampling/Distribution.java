package org.entente.numerics.sampling;

/// One uncertain number.
public interface Distribution {
    /// The value below which a share `p` of the distribution lies.
    ///
    /// @throws IllegalArgumentException if p is not between 0 and 1
    double quantile(double p);

    /// Half of the draws are below.
    default double median() {
        return quantile(0.5);
    }
}
