package org.entente.numerics.sampling;

import java.util.random.RandomGenerator;

/// Random choices among the numbers 0 to n - 1.
///
/// Only [RandomGenerator#nextLong()] is asked of the generator: how the other methods turn bits into
/// numbers is not part of their contract, and could change with the Java version.
public final class Sampling {
    private Sampling() {}

    /// `size` different numbers, in the order of drawing; every ordered choice is equally likely.
    public static int[] distinct(int n, int size, RandomGenerator random) {
        if (size < 0 || size > n) {
            throw new IllegalArgumentException("cannot draw %d different numbers from %d".formatted(size, n));
        }
        int[] urn = new int[n];
        for (int i = 0; i < n; i++) {
            urn[i] = i;
        }
        int[] drawn = new int[size];
        for (int i = 0; i < size; i++) {
            int at = i + below(n - i, random);
            drawn[i] = urn[at];
            urn[at] = urn[i];
        }
        return drawn;
    }

    /// How often each number comes up in n draws with replacement: one resample of the bootstrap.
    public static int[] resample(int n, RandomGenerator random) {
        int[] times = new int[n];
        for (int i = 0; i < n; i++) {
            times[below(n, random)]++;
        }
        return times;
    }

    /// A number in the open interval from 0 to 1, for inverting a distribution function.
    public static double uniform(RandomGenerator random) {
        return ((random.nextLong() >>> 11) + 0.5) * 0x1.0p-53;
    }

    /// Multiply and keep the high word; the bias is below n / 2^64.
    private static int below(int n, RandomGenerator random) {
        return (int) Math.unsignedMultiplyHigh(random.nextLong(), n);
    }
}
