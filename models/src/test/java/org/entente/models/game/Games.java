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
