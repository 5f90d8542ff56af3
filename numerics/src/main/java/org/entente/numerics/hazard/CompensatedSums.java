package org.entente.numerics.hazard;

import java.util.Arrays;

/// Sums to which terms are added and from which they are taken away again.
///
/// Each sum carries the rounding error of its additions (Knuth's two-sum, so about 32 digits), which keeps the
/// small terms that are left when a term 10^10 times as large has been taken away.
final class CompensatedSums {
    private final double[] high;
    private final double[] low;

    CompensatedSums(int size) {
        high = new double[size];
        low = new double[size];
    }

    void clear() {
        Arrays.fill(high, 0);
        Arrays.fill(low, 0);
    }

    void add(int k, double term) {
        double sum = high[k] + term;
        double part = sum - high[k];
        low[k] += (high[k] - (sum - part)) + (term - part);
        high[k] = sum;
    }

    double get(int k) {
        return high[k] + low[k];
    }
}
