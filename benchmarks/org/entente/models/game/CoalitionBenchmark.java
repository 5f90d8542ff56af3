package org.entente.models.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.entente.models.equilibrium.Counterfactual;
import org.entente.models.equilibrium.DeficitRule;
import org.entente.models.equilibrium.Elasticities;
import org.entente.models.equilibrium.UniversalGravity;
import org.entente.numerics.sampling.Seed;

/// A union of 27 in a made-up world, a worth costing a millisecond: its least core with certificate, the look at all
/// coalitions beside the plain way, sampled Shapley values; and games that fit into a table.
///
/// Run it with `benchmarks/run.sh`; it is not part of the build.
final class CoalitionBenchmark {
    private static final int MEMBERS = 27;
    private static final int ECONOMIES = 40;
    private static final long CALL_NANOS = 1_000_000;

    private CoalitionBenchmark() {}

    public static void main(String[] arguments) {
        LongAdder calls = new LongAdder();
        CoalitionValue oracle = slow(gravity(), calls);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            long start = System.nanoTime();
            SurrogateGame surrogate = SurrogateGame.of(MEMBERS, oracle, threads);
            report("surrogate of 27", start, "%d calls of 1 ms".formatted(calls.sum()));
            sweep(surrogate, threads);
            LeastCoreByGeneration found =
                    LeastCoreByGeneration.of(surrogate, oracle, GenerationRules.USUAL, threads);
            report("least core of 27", start, "%d calls in all".formatted(calls.sum()));
            System.out.println("  eps " + found.epsilon() + ", " + found.certificate() + ", gap "
                    + found.certificate().gap());
            long sampling = System.nanoTime();
            ShapleyBySampling values = ShapleyBySampling.of(surrogate, oracle, 100, new Seed(1), threads);
            double with = IntStream.range(0, MEMBERS).mapToDouble(i -> values.standardErrors()[i]).sum();
            double without =
                    IntStream.range(0, MEMBERS).mapToDouble(i -> values.plainStandardErrors()[i]).sum();
            report("Shapley of 27", sampling, "standard errors x%.2f of plain sampling".formatted(with / without));
        }
        for (int n : List.of(10, 12, 15, 18)) {
            table(n);
        }
    }

    /// The look at all coalitions, beside asking the surrogate for each, on a 512th of them.
    private static void sweep(SurrogateGame surrogate, ExecutorService threads) {
        double[] x = surrogate.shapley();
        SurrogateSweep sweep = new SurrogateSweep(surrogate, threads);
        sweep.worst(x, 0, 50, _ -> true);
        long start = System.nanoTime();
        sweep.worst(x, 0, 50, _ -> true);
        double fast = (System.nanoTime() - start) / 1e9;
        long plain = System.nanoTime();
        double worst = 0;
        for (int mask = 1; mask < 1 << MEMBERS; mask += 512) {
            worst = Math.max(worst, surrogate.worth(mask) - Coalitions.sum(x, mask));
        }
        double slow = (System.nanoTime() - plain) / 1e9 * 512 / 2;
        report("sweep of 2^27", start, "x%.0f for the plain way on two threads".formatted(slow / fast));
    }

    private static void table(int n) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(n);
        TransferableGame game =
                TransferableGame.of(n, mask -> Math.pow(Integer.bitCount(mask), 1.3) * random.nextDouble(0.7, 1));
        long start = System.nanoTime();
        LeastCore.of(game);
        report("least core of " + n, start, "");
        start = System.nanoTime();
        Nucleolus.prenucleolus(game);
        report("nucleolus of " + n, start, "");
        start = System.nanoTime();
        Shapley.of(game);
        report("Shapley of " + n, start, "");
    }

    private static void report(String what, long start, String note) {
        System.out.println(
                String.format(Locale.ROOT, "%-20s %10.3f s  %s", what, (System.nanoTime() - start) / 1e9, note));
    }

    private static CoalitionValue slow(CoalitionValue oracle, LongAdder calls) {
        return mask -> {
            long start = System.nanoTime();
            calls.increment();
            double worth = oracle.worth(mask);
            while (System.nanoTime() - start < CALL_NANOS) {
                Thread.onSpinWait();
            }
            return worth;
        };
    }

    /// Economies in a square, with sizes over two orders of magnitude, that trade by size and distance.
    private static CoalitionValue gravity() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        int n = ECONOMIES;
        double[] size = random.doubles(n, 0, 2).map(log -> Math.pow(10, log)).toArray();
        double[] east = random.doubles(n).toArray();
        double[] north = random.doubles(n).toArray();
        double all = IntStream.range(0, n).mapToDouble(i -> size[i]).sum();
        double[][] flows = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double distance = 0.1 + Math.hypot(east[i] - east[j], north[i] - north[j]);
                flows[i][j] = 0.1 * size[i] * size[j] / all / distance;
            }
            flows[i][i] += 0.7 * size[i];
        }
        List<String> names = IntStream.range(0, n).mapToObj(i -> "E" + i).toList();
        UniversalGravity world =
                UniversalGravity.of(names, flows, Elasticities.central(), DeficitRule.MULTIPLICATIVE);
        return mask -> {
            List<String> members = new ArrayList<>();
            Coalitions.players(mask).forEach(i -> members.add(names.get(i)));
            Counterfactual joined = world.solve(world.noShock().preference(members, members, 0.5));
            return members.stream().mapToDouble(joined::equivalentVariation).sum();
        };
    }
}
