package org.entente.models.game;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.entente.models.equilibrium.Counterfactual;
import org.entente.models.equilibrium.DeficitRule;
import org.entente.models.equilibrium.Elasticities;
import org.entente.models.equilibrium.UniversalGravity;

/// What coalitions are worth in a made-up world: they trade more with each other, and all prices adjust.
///
/// Economies lie in a square, with sizes over two orders of magnitude, and trade by size and distance. The worth of
/// a coalition is the sum of its members' equivalent variations, when all others stay apart.
final class GravityGames {
    private GravityGames() {}

    static CoalitionValue of(int seed, int members, int economies) {
        UniversalGravity world = world(seed, economies);
        List<String> names = world.economies();
        return mask -> {
            List<String> coalition = new ArrayList<>();
            Coalitions.players(mask).forEach(i -> coalition.add(names.get(i)));
            Counterfactual joined = world.solve(world.noShock().preference(coalition, coalition, 0.5));
            return coalition.stream().mapToDouble(joined::equivalentVariation).sum();
        };
    }

    private static UniversalGravity world(int seed, int n) {
        RandomGenerator random = Games.random(seed);
        double[] size = random.doubles(n, 0, 2).map(log -> Math.pow(10, log)).toArray();
        double[] east = random.doubles(n).toArray();
        double[] north = random.doubles(n).toArray();
        double all = Games.sum(size);
        double[][] flows = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double distance = 0.1 + Math.hypot(east[i] - east[j], north[i] - north[j]);
                flows[i][j] = 0.1 * size[i] * size[j] / all / distance;
            }
            flows[i][i] += 0.7 * size[i];
        }
        List<String> names = IntStream.range(0, n).mapToObj(i -> "E" + i).toList();
        return UniversalGravity.of(names, flows, Elasticities.central(), DeficitRule.MULTIPLICATIVE);
    }
}
