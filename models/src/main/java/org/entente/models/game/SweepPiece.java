package org.entente.models.game;

import java.util.function.IntPredicate;

/// A stretch of the walk over sets of high players, with what low players add at each.
final class SweepPiece {
    private final SurrogateGame game;
    private final double[] allocation;
    private final int low;
    private final double[][] fixed;
    /// The excess of the high players alone.
    private double constant;
    /// What each low player adds to them, less its payment.
    private final double[] linear;
    /// What each two low players add to that.
    private final double[][] quadratic;

    private final double[] gains;
    private final double[] excesses;

    SweepPiece(SurrogateGame game, double[] allocation, int low, double[][] fixed) {
        this.game = game;
        this.allocation = allocation;
        this.low = low;
        this.fixed = fixed;
        this.linear = new double[low];
        this.quadratic = new double[low][low];
        this.gains = new double[1 << (low - 1)];
        this.excesses = new double[1 << low];
        for (int i = 0; i < low; i++) {
            linear[i] = game.dividend(i) - allocation[i];
            for (int j = 0; j < i; j++) {
                quadratic[i][j] = game.dividend(i, j);
            }
        }
    }

    /// Looks at the sets of high players with these positions in the Gray code.
    void sweep(int first, int length, Worst worst, IntPredicate eligible) {
        int high = 0;
        for (int rest = gray(first); rest != 0; rest &= rest - 1) {
            int player = Integer.numberOfTrailingZeros(rest);
            flip(high, player);
            high |= 1 << player;
        }
        collect(high, worst, eligible);
        for (int position = first + 1; position < first + length; position++) {
            int player = Integer.numberOfTrailingZeros(position);
            flip(high, player);
            high ^= 1 << player;
            collect(high, worst, eligible);
        }
    }

    private static int gray(int position) {
        return position ^ position >>> 1;
    }

    /// A high player comes, or goes if it was there.
    private void flip(int high, int player) {
        int sign = Coalitions.has(high, player) ? -1 : 1;
        int others = high & ~(1 << player);
        int h = low + player;
        double own = game.dividend(h) - allocation[h];
        for (int rest = others; rest != 0; rest &= rest - 1) {
            int g = low + Integer.numberOfTrailingZeros(rest);
            own += game.dividend(h, g);
            for (int further = rest & (rest - 1); further != 0; further &= further - 1) {
                own += game.dividend(h, g, low + Integer.numberOfTrailingZeros(further));
            }
        }
        constant += sign * own;
        for (int i = 0; i < low; i++) {
            double added = game.dividend(i, h);
            for (int rest = others; rest != 0; rest &= rest - 1) {
                added += game.dividend(i, h, low + Integer.numberOfTrailingZeros(rest));
            }
            linear[i] += sign * added;
            for (int j = 0; j < i; j++) {
                quadratic[i][j] += sign * game.dividend(i, j, h);
            }
        }
    }

    private void collect(int high, Worst worst, IntPredicate eligible) {
        fill();
        double[] base = fixed[Integer.bitCount(high)];
        int all = Coalitions.all(game.players());
        double threshold = worst.threshold();
        for (int set = 0; set < excesses.length; set++) {
            double excess = excesses[set] + base[set];
            if (excess >= threshold) {
                int mask = high << low | set;
                if (mask != 0 && mask != all && eligible.test(mask)) {
                    worst.add(mask, excess);
                    threshold = worst.threshold();
                }
            }
        }
    }

    /// The excesses of all sets of low players but for [#fixed], by doubling.
    private void fill() {
        excesses[0] = constant;
        for (int i = 0; i < low; i++) {
            gains[0] = linear[i];
            for (int j = 0; j < i; j++) {
                double both = quadratic[i][j];
                int size = 1 << j;
                for (int set = 0; set < size; set++) {
                    gains[size + set] = gains[set] + both;
                }
            }
            int size = 1 << i;
            for (int set = 0; set < size; set++) {
                excesses[size + set] = excesses[set] + gains[set];
            }
        }
    }
}
