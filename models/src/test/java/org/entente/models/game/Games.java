package org.entente.models.game;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Made-up games for tests.
final class Games {
    private Games() {}

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// Two to eight players; every third game has small whole numbers, so that many coalitions tie. Worth grows with
    /// size more or less, so that some games have a core and others do not.
    static TransferableGame any(int seed) {
        return any(seed, 2 + seed % 7);
    }

    static TransferableGame any(int seed, int players) {
        RandomGenerator random = random(seed);
        double power = random.nextDouble(0.8, 2);
        boolean whole = seed % 3 == 0;
        return TransferableGame.of(players, mask -> {
            double worth = Math.pow(Integer.bitCount(mask), power) * random.nextDouble(0.3, 1.2);
            return whole ? Math.rint(worth) : worth;
        });
    }

    /// A game in which each coalition adds something to its parts, with a core therefore.
    static TransferableGame convex(int seed, int players) {
        RandomGenerator random = random(seed);
        double[] dividends = IntStream.range(0, 1 << players)
                .mapToDouble(_ -> random.nextDouble())
                .toArray();
        dividends[0] = 0;
        return HarsanyiDividends.toGame(players, dividends);
    }

    /// A game whose dividends end at an order: players of different size, pairs that gain from each
    /// other more or less, and larger sets that take some of it back, in some games so much that there
    /// is no core. Asked one coalition at a time.
    static CoalitionValue dividendRule(int seed, int players, int order) {
        RandomGenerator random = random(seed);
        double[] size = random.doubles(players, 0.2, 2).toArray();
        double[][] pair = new double[players][players];
        for (int i = 0; i < players; i++) {
            for (int j = i + 1; j < players; j++) {
                pair[i][j] = size[i] * size[j] * random.nextDouble();
                pair[j][i] = pair[i][j];
            }
        }
        double crowding = random.nextDouble(0.5, 4) / players;
        double[] shrink = {0, 0, 1, -crowding, crowding * crowding / 2, -Math.pow(crowding, 3) / 6};
        return mask -> {
            double worth = 0;
            int[] set = Coalitions.players(mask).toArray();
            for (int a = 0; a < set.length; a++) {
                for (int b = a + 1; b < set.length; b++) {
                    double both = pair[set[a]][set[b]];
                    double third = 0;
                    double squares = 0;
                    double cubes = 0;
                    for (int c = b + 1; c < set.length; c++) {
                        double weight = size[set[c]] * pair[set[a]][set[c]];
                        third += weight;
                        squares += weight * weight;
                        cubes += weight * weight * weight;
                    }
                    double fourth = (third * third - squares) / 2;
                    double fifth = (third * third * third - 3 * third * squares + 2 * cubes) / 6;
                    worth += both * (1 + shrink[3] * third);
                    worth += order >= 4 ? both * shrink[4] * fourth : 0;
                    worth += order >= 5 ? both * shrink[5] * fifth : 0;
                }
            }
            return worth;
        };
    }

    static TransferableGame ofDividends(int seed, int players, int order) {
        return TransferableGame.of(players, dividendRule(seed, players, order));
    }

    /// One right glove (player 2) and two left ones: a pair is worth 1.
    static TransferableGame gloves() {
        return TransferableGame.of(3, mask -> mask == 0b101 || mask == 0b110 || mask == 0b111 ? 1 : 0);
    }

    /// What is left of an estate after the others' claims, R. Aumann and M. Maschler (1985).
    static TransferableGame bankruptcy(double estate, double... claims) {
        double all =
                IntStream.range(0, claims.length).mapToDouble(i -> claims[i]).sum();
        return TransferableGame.of(claims.length, mask -> Math.max(0, estate - (all - Coalitions.sum(claims, mask))));
    }

    static double sum(double[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum();
    }
}
