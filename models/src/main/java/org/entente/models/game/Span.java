package org.entente.models.game;

/// The coalitions whose payment follows from the payments of others: the linear span of their 0-1 vectors.
///
/// Exact. It reckons modulo the prime p = 2^61 - 1, and a determinant of n zeros and ones is at most
/// `(n + 1)^((n + 1) / 2) / 2^n` (Hadamard's bound), below p for up to 30 players, so that no determinant other than 0
/// becomes 0.
final class Span {
    private static final long P = (1L << 61) - 1;

    private final int players;
    private final long[][] rows;
    private final int[] pivots;
    private int rank;

    Span(int players) {
        this.players = players;
        this.rows = new long[players][];
        this.pivots = new int[players];
    }

    int rank() {
        return rank;
    }

    boolean isWhole() {
        return rank == players;
    }

    boolean contains(int mask) {
        return pivot(reduced(mask)) < 0;
    }

    /// Adds a coalition; false if it was in the span before.
    boolean add(int mask) {
        long[] row = reduced(mask);
        int pivot = pivot(row);
        if (pivot < 0) {
            return false;
        }
        long inverse = power(row[pivot], P - 2);
        for (int column = 0; column < players; column++) {
            row[column] = times(row[column], inverse);
        }
        for (int r = 0; r < rank; r++) {
            subtract(rows[r], row, rows[r][pivot]);
        }
        rows[rank] = row;
        pivots[rank] = pivot;
        rank++;
        return true;
    }

    private long[] reduced(int mask) {
        long[] row = new long[players];
        for (int column = 0; column < players; column++) {
            row[column] = mask >> column & 1;
        }
        for (int r = 0; r < rank; r++) {
            subtract(row, rows[r], row[pivots[r]]);
        }
        return row;
    }

    private static int pivot(long[] row) {
        for (int column = 0; column < row.length; column++) {
            if (row[column] != 0) {
                return column;
            }
        }
        return -1;
    }

    private static void subtract(long[] from, long[] row, long factor) {
        if (factor != 0) {
            for (int column = 0; column < from.length; column++) {
                long rest = from[column] - times(factor, row[column]);
                from[column] = rest < 0 ? rest + P : rest;
            }
        }
    }

    private static long times(long a, long b) {
        long low = a * b;
        long high = Math.multiplyHigh(a, b);
        long sum = (low & P) + (low >>> 61 | high << 3);
        sum = (sum & P) + (sum >>> 61);
        return sum >= P ? sum - P : sum;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = times(result, square);
            }
            square = times(square, square);
        }
        return result;
    }
}
