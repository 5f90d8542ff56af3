package org.entente.numerics.linear;

/// Arithmetic on the rows of a matrix in one array, row `k` from `k * size` on, written so that the compiler
/// does several cells at a time. Nothing here allocates, and the order of every sum is fixed: the same bits
/// on every machine.
public final class Rows {
    private Rows() {}

    /// `total_i = sum_k weights_k rows_ki`, for a square of `size` rows.
    ///
    /// Rows are added four at a time: a dot product for each cell would have to be summed in order, cell by cell.
    public static void weightedSum(double[] rows, int size, double[] weights, double[] total) {
        int k = 0;
        for (int i = 0; i < size; i++) {
            total[i] = 0;
        }
        for (; k + 3 < size; k += 4) {
            addFour(rows, k * size, size, weights, k, total);
        }
        for (; k < size; k++) {
            addOne(rows, k * size, size, weights[k], total);
        }
    }

    /// `total += weight * row`, for the first `size` cells.
    public static void add(double weight, double[] row, double[] total, int size) {
        addOne(row, 0, size, weight, total);
    }

    /// The inner product of the first `size` cells, in four interleaved sums.
    public static double dot(double[] left, double[] right, int size) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < size; i += 4) {
            s0 += left[i] * right[i];
            s1 += left[i + 1] * right[i + 1];
            s2 += left[i + 2] * right[i + 2];
            s3 += left[i + 3] * right[i + 3];
        }
        for (; i < size; i++) {
            s0 += left[i] * right[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    private static void addFour(double[] rows, int from, int size, double[] weights, int k, double[] total) {
        double w0 = weights[k];
        double w1 = weights[k + 1];
        double w2 = weights[k + 2];
        double w3 = weights[k + 3];
        int r1 = from + size;
        int r2 = r1 + size;
        int r3 = r2 + size;
        for (int i = 0; i < size; i++) {
            total[i] += (w0 * rows[from + i] + w1 * rows[r1 + i]) + (w2 * rows[r2 + i] + w3 * rows[r3 + i]);
        }
    }

    private static void addOne(double[] rows, int from, int size, double weight, double[] total) {
        for (int i = 0; i < size; i++) {
            total[i] += weight * rows[from + i];
        }
    }
}
