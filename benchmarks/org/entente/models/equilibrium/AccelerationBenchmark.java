package org.entente.models.equilibrium;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.entente.numerics.fixedpoint.AndersonAcceleration;
import org.entente.numerics.fixedpoint.FixedPoint;
import org.entente.numerics.fixedpoint.NewtonIteration;

/// How long one equilibrium takes: accelerated passes beside plain ones and Newton's method, as ratios.
///
/// Run it with `benchmarks/run.sh`; it is not part of the build.
final class AccelerationBenchmark {
    private static final int REPEATS = 400;

    private AccelerationBenchmark() {}

    interface Method {
        FixedPoint solve(Conditions conditions);
    }

    public static void main(String[] arguments) {
        for (int n : List.of(30, 151)) {
            Conditions conditions = conditions(n);
            double accelerated = report(n, "accelerated", conditions, c -> anderson(c, 6), 1);
            report(n, "plain", conditions, c -> anderson(c, 0), accelerated);
            report(n, "newton", conditions, AccelerationBenchmark::newton, accelerated);
        }
    }

    private static double report(int n, String name, Conditions conditions, Method method, double reference) {
        FixedPoint found = method.solve(conditions);
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < REPEATS; k++) {
            long start = System.nanoTime();
            method.solve(conditions);
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        double ratio = reference == 1 ? 1 : best / reference;
        System.out.println(
                String.format(Locale.ROOT, "%4d %-12s %8.3f ms  x%.1f  %s", n, name, best, ratio, found));
        return best;
    }

    private static FixedPoint anderson(Conditions conditions, int memory) {
        return new AndersonAcceleration(memory, 1.0)
                .solve(new EquilibriumPass(conditions), start(conditions), 1e-10, 20_000);
    }

    private static FixedPoint newton(Conditions conditions) {
        return new NewtonIteration(1.0).solve(new ClearingSystem(conditions), start(conditions), 1e-10, 50);
    }

    private static double[] start(Conditions conditions) {
        return new double[conditions.component().size()];
    }

    /// A made-up world with sizes over four orders of magnitude, in which ten economies lose an agreement.
    private static Conditions conditions(int n) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(n);
        double[] size = random.doubles(n, 0, 4).map(log -> Math.pow(10, log)).toArray();
        double world = IntStream.range(0, n).mapToDouble(i -> size[i]).sum();
        double[][] flows = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                flows[i][j] = 0.3 * size[i] * size[j] / world * random.nextDouble(0.2, 2);
            }
            flows[i][i] += 0.7 * size[i];
        }
        List<String> labels = IntStream.range(0, n).mapToObj(i -> "E" + i).toList();
        List<String> members = labels.subList(0, 10);
        TradeShock shock = TradeShock.none(labels).preference(members, members, -0.5);
        List<Integer> all = IntStream.range(0, n).boxed().toList();
        return new Conditions(
                Component.of(all, flows, shock), Elasticities.central(), DeficitRule.MULTIPLICATIVE);
    }
}
