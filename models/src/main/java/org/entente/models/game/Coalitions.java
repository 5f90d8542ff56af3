package org.entente.models.game;

import java.util.stream.IntStream;

/// Sets of players as bits of an integer: bit i stands for player i.
final class Coalitions {
    private Coalitions() {}

    static int all(int players) {
        return (1 << players) - 1;
    }

    static boolean has(int mask, int player) {
        return (mask >> player & 1) == 1;
    }

    static IntStream players(int mask) {
        return IntStream.range(0, Integer.SIZE).filter(player -> has(mask, player));
    }

    /// The payments to the coalition together, `x(S)`.
    static double sum(double[] x, int mask) {
        double sum = 0;
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            sum += x[Integer.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    /// `x(S)` for every S, by mask.
    static double[] sums(double[] x) {
        double[] sums = new double[1 << x.length];
        for (int mask = 1; mask < sums.length; mask++) {
            sums[mask] = sums[mask & (mask - 1)] + x[Integer.numberOfTrailingZeros(mask)];
        }
        return sums;
    }

    static void requireLength(int players, double... allocation) {
        if (allocation.length != players) {
            throw new IllegalArgumentException("%d payments for %d players".formatted(allocation.length, players));
        }
    }
}
