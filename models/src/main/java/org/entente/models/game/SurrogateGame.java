package org.entente.models.game;

import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/// A game of many players from the worth of its small coalitions: dividends of sets of more than three players are
/// taken to be zero.
///
/// `v3(S) = sum over T ⊆ S, |T| <= 3 of m(T) + c(|S|)`, with the dividends m from exact worths and a correction by
/// size that is zero unless asked for. Truncated at order k the game is k-additive: M. Grabisch (1997), "k-order
/// additive discrete fuzzy measures and their representation", Fuzzy Sets and Systems 92. It is exact up to size
/// three; how far it errs beyond, only exact worths can tell.
public final class SurrogateGame implements CoalitionValue {
    /// The most players: with more, a look at all coalitions would take minutes.
    public static final int LARGEST = 30;

    private final int players;
    private final double[] single;
    private final double[][] pair;
    private final double[][][] triple;
    private final double[] correction;

    private SurrogateGame(int players, double[] single, double[][] pair, double[][][] triple, double[] correction) {
        this.players = players;
        this.single = single;
        this.pair = pair;
        this.triple = triple;
        this.correction = correction;
    }

    /// Asks for the worth of all coalitions of up to three players: 3,303 for 27 players.
    ///
    /// @param oracle may be asked from the executor's threads at once
    public static SurrogateGame of(int players, CoalitionValue oracle, Executor executor) {
        if (players < 1 || players > LARGEST) {
            throw new IllegalArgumentException("1 to %d players, got %d".formatted(LARGEST, players));
        }
        int[] masks = smallSets(players);
        double[] worths = OrderedTasks.worths(masks, oracle, executor);
        double[] single = new double[players];
        double[][] pair = new double[players][players];
        double[][][] triple = new double[players][players][players];
        for (int k = 0; k < masks.length; k++) {
            int[] set = Coalitions.players(masks[k]).toArray();
            switch (set.length) {
                case 1 -> single[set[0]] = worths[k];
                case 2 -> {
                    double dividend = worths[k] - single[set[0]] - single[set[1]];
                    pair[set[0]][set[1]] = dividend;
                    pair[set[1]][set[0]] = dividend;
                }
                default -> {
                    double dividend = worths[k] - upToPairs(set, single, pair);
                    setTriple(triple, set[0], set[1], set[2], dividend);
                }
            }
        }
        return new SurrogateGame(players, single, pair, triple, new double[players + 1]);
    }

    public int players() {
        return players;
    }

    /// The same with a correction that depends on the size of a coalition alone.
    ///
    /// @param bySize from 0 to n players; zero up to three, where nothing is to be corrected
    public SurrogateGame corrected(double[] bySize) {
        if (bySize.length != players + 1
                || IntStream.range(0, Math.min(4, players + 1)).anyMatch(size -> bySize[size] != 0)) {
            throw new IllegalArgumentException(
                    "%d corrections, zero up to three players, got %s".formatted(players + 1, Arrays.toString(bySize)));
        }
        return new SurrogateGame(players, single, pair, triple, bySize.clone());
    }

    @Override
    public double worth(int mask) {
        double sum = correction[Integer.bitCount(mask)];
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            sum += dividends(Integer.numberOfTrailingZeros(rest), rest & (rest - 1));
        }
        return sum;
    }

    /// What a player adds to a coalition that it is not in.
    public double marginal(int player, int mask) {
        int size = Integer.bitCount(mask);
        return correction[size + 1] - correction[size] + dividends(player, mask);
    }

    /// The surrogate's own Shapley value in closed form: each dividend is shared evenly, `m(T) / |T|`.
    public double[] shapley() {
        double[] value = new double[players];
        for (int i = 0; i < players; i++) {
            double sum = single[i] + correction[players] / players;
            for (int j = 0; j < players; j++) {
                sum += pair[i][j] / 2;
                for (int k = j + 1; k < players; k++) {
                    sum += triple[i][j][k] / 3;
                }
            }
            value[i] = sum;
        }
        return value;
    }

    double dividend(int i) {
        return single[i];
    }

    double dividend(int i, int j) {
        return pair[i][j];
    }

    double dividend(int i, int j, int k) {
        return triple[i][j][k];
    }

    double correction(int size) {
        return correction[size];
    }

    /// The dividends of all sets of the player with up to two of the others.
    private double dividends(int player, int others) {
        double sum = single[player];
        for (int rest = others; rest != 0; rest &= rest - 1) {
            int j = Integer.numberOfTrailingZeros(rest);
            sum += pair[player][j];
            double[] row = triple[player][j];
            for (int further = rest & (rest - 1); further != 0; further &= further - 1) {
                sum += row[Integer.numberOfTrailingZeros(further)];
            }
        }
        return sum;
    }

    private static double upToPairs(int[] set, double[] single, double[][] pair) {
        return single[set[0]]
                + single[set[1]]
                + single[set[2]]
                + pair[set[0]][set[1]]
                + pair[set[0]][set[2]]
                + pair[set[1]][set[2]];
    }

    private static void setTriple(double[][][] triple, int i, int j, int k, double dividend) {
        triple[i][j][k] = dividend;
        triple[i][k][j] = dividend;
        triple[j][i][k] = dividend;
        triple[j][k][i] = dividend;
        triple[k][i][j] = dividend;
        triple[k][j][i] = dividend;
    }

    /// Singles, then pairs, then triples.
    private static int[] smallSets(int n) {
        IntStream singles = IntStream.range(0, n).map(i -> 1 << i);
        IntStream pairs =
                IntStream.range(0, n).flatMap(i -> IntStream.range(i + 1, n).map(j -> 1 << i | 1 << j));
        IntStream triples = IntStream.range(0, n)
                .flatMap(i -> IntStream.range(i + 1, n)
                        .flatMap(j -> IntStream.range(j + 1, n).map(k -> 1 << i | 1 << j | 1 << k)));
        return IntStream.concat(IntStream.concat(singles, pairs), triples).toArray();
    }
}
