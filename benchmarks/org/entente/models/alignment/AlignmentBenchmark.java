package org.entente.models.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.entente.models.equilibrium.DeficitRule;
import org.entente.models.equilibrium.Elasticities;
import org.entente.models.equilibrium.ParameterGrid;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.models.equilibrium.UniversalGravity;

/// The game of four members with three alternatives (81 states), and all coalitions of twelve, in a made-up world of
/// 151 economies, on one thread.
///
/// Run it with `benchmarks/run.sh`; it is not part of the build.
final class AlignmentBenchmark {
    private static final int ECONOMIES = 151;
    private static final int REPEATS = 5;

    private AlignmentBenchmark() {}

    public static void main(String[] arguments) {
        Cell cell = ParameterGrid.cited().corners().getFirst();
        AlignmentGame four = game(4);
        List<Alignment> states = states();
        report("81 states of four members", () -> four.at(cell).prepare(states));
        AlignmentGame twelve = game(12);
        report("4,096 coalitions of twelve", () -> CoalitionWorths.of(twelve.at(cell), PartitionRule.GAMMA));
    }

    private static void report(String what, Runnable task) {
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < REPEATS; k++) {
            long start = System.nanoTime();
            task.run();
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        System.out.println(String.format(Locale.ROOT, "%-28s %8.3f s", what, best));
    }

    private static List<Alignment> states() {
        List<Alternative> choices = List.of(Alternative.UNION, Alternative.RIVAL, Alternative.NONE);
        List<Alignment> states = new ArrayList<>();
        for (int state = 0; state < 81; state++) {
            int digits = state;
            List<Alternative> chosen = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                chosen.add(choices.get(digits % 3));
                digits /= 3;
            }
            states.add(Alignment.of(chosen));
        }
        return states;
    }

    private static AlignmentGame game(int members) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(151);
        double[] size = random.doubles(ECONOMIES, 0, 4).map(log -> Math.pow(10, log)).toArray();
        double world = IntStream.range(0, ECONOMIES).mapToDouble(i -> size[i]).sum();
        double[][] flows = new double[ECONOMIES][ECONOMIES];
        for (int i = 0; i < ECONOMIES; i++) {
            for (int j = 0; j < ECONOMIES; j++) {
                flows[i][j] = 0.3 * size[i] * size[j] / world * random.nextDouble(0.2, 2);
            }
            flows[i][i] += 0.7 * size[i];
        }
        List<String> labels = IntStream.range(0, ECONOMIES).mapToObj(i -> "E" + i).toList();
        return AlignmentGame.of(
                UniversalGravity.of(labels, flows, Elasticities.central(), DeficitRule.MULTIPLICATIVE),
                labels.subList(0, members),
                labels.subList(20, 45));
    }
}
