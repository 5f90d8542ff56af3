package org.entente.models.equilibrium;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Small made-up worlds for tests.
final class Worlds {
    private Worlds() {}

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// Labels A, B, C ...
    static List<String> labels(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> String.valueOf((char) ('A' + i)))
                .toList();
    }

    /// Unequal sizes, some pairs that do not trade, and deficits of up to a fifth or so of income.
    static double[][] flows(long seed, int n) {
        RandomGenerator random = random(seed);
        double[] size = random.doubles(n, 0.5, 20).toArray();
        double[][] flows = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                boolean trade = i == 0 || j == 0 || random.nextDouble() > 0.2;
                flows[i][j] = trade ? size[i] * size[j] / 50 * random.nextDouble(0.5, 1.5) : 0;
            }
            flows[i][i] = size[i] * random.nextDouble(1, 4);
        }
        return flows;
    }

    /// The same, with every pair's trade in balance.
    static double[][] balancedFlows(long seed, int n) {
        double[][] flows = flows(seed, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                flows[i][j] = flows[j][i];
            }
        }
        return flows;
    }

    /// Elasticities anywhere in their cited ranges.
    static Elasticities elasticities(long seed) {
        RandomGenerator random = random(seed + 1000);
        return new Elasticities(random.nextDouble(3, 8), random.nextDouble(0, 2));
    }

    static UniversalGravity world(long seed, int n, DeficitRule rule) {
        return UniversalGravity.of(labels(n), flows(seed, n), elasticities(seed), rule);
    }

    /// Costs of some pairs change, up or down, and so does one productivity.
    static TradeShock shock(long seed, int n) {
        RandomGenerator random = random(seed + 2000);
        List<String> labels = labels(n);
        TradeShock shock = TradeShock.none(labels).productivity(labels.get(1), random.nextDouble(0.9, 1.1));
        for (int k = 0; k < n; k++) {
            List<String> one = List.of(labels.get(random.nextInt(n)));
            List<String> other = List.of(labels.get(random.nextInt(n)));
            shock = shock.preference(one, other, random.nextDouble(-0.8, 0.8));
        }
        return shock;
    }

    /// Undoes a shock that ends no trade.
    static TradeShock inverse(TradeShock shock, Elasticities elasticities) {
        int n = shock.economies().size();
        double[][] tauHat = new double[n][n];
        TradeShock inverse = TradeShock.none(shock.economies());
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                tauHat[i][j] = Math.pow(shock.bilateral(i, j), 1 / elasticities.theta());
            }
            inverse = inverse.productivity(shock.economies().get(i), 1 / shock.productivity(i));
        }
        return inverse.costs(tauHat, elasticities);
    }
}
