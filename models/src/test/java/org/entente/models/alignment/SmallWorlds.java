package org.entente.models.alignment;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.entente.models.equilibrium.DeficitRule;
import org.entente.models.equilibrium.Elasticities;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.models.equilibrium.UniversalGravity;

/// Made-up worlds for games: members M0, M1 ..., rivals R0, R1 ..., others X0, X1 ...
final class SmallWorlds {
    static final Cell CELL = new Cell(new Elasticities(4, 0.8), 0.4);

    private SmallWorlds() {}

    static List<String> labels(String letter, int n) {
        return IntStream.range(0, n).mapToObj(i -> letter + i).toList();
    }

    /// So many members, two rivals and two others, of unequal sizes, all of whom trade, out of
    /// balance.
    static AlignmentGame generated(long seed, int members) {
        List<String> labels = new java.util.ArrayList<>(labels("M", members));
        labels.addAll(labels("R", 2));
        labels.addAll(labels("X", 2));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int n = labels.size();
        double[] size = random.doubles(n, 0.5, 20).toArray();
        double[][] flows = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                flows[i][j] = size[i] * size[j] / 50 * random.nextDouble(0.5, 1.5);
            }
            flows[i][i] = size[i] * random.nextDouble(2, 4);
        }
        return AlignmentGame.of(world(labels, flows), labels("M", members), labels("R", 2));
    }

    /// So many identical members, each selling `domestic` at home and `abroad` to each other one;
    /// and one rival with whom, or with whose likes, nobody trades much.
    static AlignmentGame symmetric(int members, double domestic, double abroad) {
        List<String> labels = labels("M", members);
        double[][] flows = new double[members][members];
        for (int i = 0; i < members; i++) {
            for (int j = 0; j < members; j++) {
                flows[i][j] = i == j ? domestic : abroad;
            }
        }
        return AlignmentGame.of(world(labels, flows), labels, List.of());
    }

    static UniversalGravity world(List<String> labels, double[][] flows) {
        return UniversalGravity.of(labels, flows, CELL.elasticities(), DeficitRule.MULTIPLICATIVE);
    }
}
