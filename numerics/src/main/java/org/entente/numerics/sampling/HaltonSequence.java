package org.entente.numerics.sampling;

/// Points of the unit cube that lie more evenly than independent ones: Halton's sequence, shifted as a whole by a
/// random vector, modulo 1.
///
/// Each point is uniformly distributed over the seeds, so an average over points has no bias, and an average over
/// n of them an error of order log(n)^d / n instead of 1 / sqrt(n). A point depends on the seed and its number alone:
/// the first hundred of a thousand are those of a hundred.
///
/// J. Halton (1960), "On the efficiency of certain quasi-random sequences of points in evaluating multi-dimensional
/// integrals", Numerische Mathematik 2, 84-90; the shift: R. Cranley and T. Patterson (1976), "Randomization of number
/// theoretic methods for multiple integration", SIAM Journal on Numerical Analysis 13, 904-914.
public final class HaltonSequence {
    /// The bases: one prime a dimension; with larger ones the first points no longer lie evenly.
    private static final int[] PRIMES = {2, 3, 5, 7};

    private final double[] shifts;

    private HaltonSequence(double[] shifts) {
        this.shifts = shifts;
    }

    /// The sequence of a seed; a dimension has the same coordinates however many there are.
    ///
    /// @param dimensions 1 to 4
    public static HaltonSequence of(int dimensions, Seed seed) {
        if (dimensions < 1 || dimensions > PRIMES.length) {
            throw new IllegalArgumentException("1 to %d dimensions, got %d".formatted(PRIMES.length, dimensions));
        }
        double[] shifts = new double[dimensions];
        for (int d = 0; d < dimensions; d++) {
            shifts[d] = Sampling.uniform(seed.child(d).generator());
        }
        return new HaltonSequence(shifts);
    }

    /// A coordinate of a point, above 0 and below 1.
    ///
    /// @param point its number, from 0
    public double at(int point, int dimension) {
        double shifted = radicalInverse(point, PRIMES[dimension]) + shifts[dimension];
        double coordinate = shifted < 1 ? shifted : shifted - 1;
        return Math.max(coordinate, Double.MIN_NORMAL);
    }

    /// The number's digits mirrored at the point: 6 is 110 in base 2, so 0.011, three eighths.
    static double radicalInverse(int number, int base) {
        double inverse = 0;
        double place = 1.0 / base;
        for (int rest = number; rest > 0; rest /= base) {
            inverse += rest % base * place;
            place /= base;
        }
        return inverse;
    }
}
