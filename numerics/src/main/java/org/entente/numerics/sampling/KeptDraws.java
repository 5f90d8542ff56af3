package org.entente.numerics.sampling;

import java.util.Arrays;

/// The draws of one quantity as they come in, all kept: a summary of those so far is exact at any time.
///
/// A thousand draws of a thousand quantities are 8 MB, so nothing is approximated. The order of arrival does
/// not change a summary. Not for use by several threads at once.
public final class KeptDraws {
    private double[] values = new double[64];
    private int size;

    /// Adds one draw.
    public void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size] = value;
        size++;
    }

    public int size() {
        return size;
    }

    /// The draws in order of arrival.
    public double[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /// The summary of the draws so far.
    ///
    /// @param threshold what counts as no gain, see [DrawSummary#of(double\[\], double)]
    /// @throws IllegalArgumentException if there are none yet
    public DrawSummary summary(double threshold) {
        return DrawSummary.of(toArray(), threshold);
    }
}
