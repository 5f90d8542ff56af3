package org.entente.numerics.distribution;

import org.apache.commons.numbers.gamma.LogGamma;

/// Counts that vary more than Poisson ones: a Poisson count whose mean is multiplied by a gamma variable of mean 1 and
/// variance 1 / size (J. Lawless 1987, "Negative binomial and mixed Poisson regression", Canadian Journal of Statistics
/// 15). The variance is mean + mean^2 / size.
///
/// @param mean not below 0
/// @param size above 0
public record NegativeBinomial(double mean, double size) {
    public NegativeBinomial {
        if (!(mean >= 0 && size > 0)) {
            throw new IllegalArgumentException(
                    "a negative binomial count needs a mean (%s) not below 0 and a size (%s) above it"
                            .formatted(mean, size));
        }
    }

    /// Log of the probability of a count.
    public double logProbability(int count) {
        if (mean == 0) {
            return count == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        return LogGamma.value(count + size)
                - LogGamma.value(size)
                - LogGamma.value(count + 1.0)
                - size * Math.log1p(mean / size)
                + count * (Math.log(mean) - Math.log(size + mean));
    }
}
