package org.entente.models.game;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntPredicate;

/// Looks at every coalition of a surrogate: 134 million for 27 players, in less than a second on two threads.
///
/// Players are parted into a low and a high block. The sets of high players are walked in Gray code, so that one
/// player comes or goes at a time; that changes what each low player and each low pair adds by one and by a few
/// terms. With those, the excesses of all sets of low players follow by doubling: one addition for what a player adds
/// to a set, one for the set, one for terms among low players, which are tabled once. Nothing of size 2^n is held. The
/// walk is cut into pieces that do not depend on the number of threads.
record SurrogateSweep(SurrogateGame game, Executor executor) implements Separation {
    private static final int LOW = 11;
    private static final int PIECE = 1 << 6;

    @Override
    public List<Blocking> worst(double[] allocation, double level, int limit, IntPredicate eligible) {
        int n = game.players();
        Coalitions.requireLength(n, allocation);
        int low = Math.min(LOW, n);
        double[][] fixed = lowTables(low);
        int highSets = 1 << (n - low);
        int pieces = Math.max(1, highSets / PIECE);
        List<List<Blocking>> found = OrderedTasks.run(
                pieces,
                piece -> {
                    SweepPiece walk = new SweepPiece(game, allocation, low, fixed);
                    Worst worst = new Worst(limit, level);
                    int length = highSets / pieces;
                    walk.sweep(piece * length, length, worst, eligible);
                    return worst.sorted();
                },
                executor);
        Worst worst = new Worst(limit, level);
        found.forEach(worst::addAll);
        return worst.sorted();
    }

    /// For each number of high players, what does not change with which they are: dividends of low triples, and the
    /// correction by size, for each set of low players.
    private double[][] lowTables(int low) {
        int high = game.players() - low;
        double[] triples = new double[1 << low];
        for (int mask = 1; mask < triples.length; mask++) {
            int i = Integer.numberOfTrailingZeros(mask);
            int rest = mask & (mask - 1);
            triples[mask] = triples[rest] + triplesWith(i, rest);
        }
        double[][] tables = new double[high + 1][1 << low];
        for (int size = 0; size <= high; size++) {
            for (int mask = 0; mask < triples.length; mask++) {
                tables[size][mask] = triples[mask] + game.correction(size + Integer.bitCount(mask));
            }
        }
        return tables;
    }

    private double triplesWith(int i, int others) {
        double sum = 0;
        for (int rest = others; rest != 0; rest &= rest - 1) {
            int j = Integer.numberOfTrailingZeros(rest);
            for (int further = rest & (rest - 1); further != 0; further &= further - 1) {
                sum += game.dividend(i, j, Integer.numberOfTrailingZeros(further));
            }
        }
        return sum;
    }
}
