package org.entente.models.equilibrium;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// How long one equilibrium, a game of 4,096 coalitions and one of 81 states take, beside the plain iteration
/// that a user would write after the published Stata programs, written straightforwardly.
///
/// Best of many turns, since a machine may be busy; user time of the thread beside wall time. Run it with
/// `benchmarks/run.sh`; it is not part of the build.
final class EquilibriumBenchmark {
    private static final double RESIDUAL = 1e-10;

    private EquilibriumBenchmark() {}

    public static void main(String[] arguments) {
        for (int n : List.of(151, 200)) {
            one(n);
        }
        games(151, 12);
    }

    private static void one(int n) {
        UniversalGravity world = world(n, Elasticities.central());
        TradeShock shock = dissolved(world, 10, -0.5);
        WelfareSolver prepared = WelfareSolver.of(world);
        Plain plain = new Plain(world, shock);
        double reference = best(20, plain::solve);
        line("N = %d, plain iteration, %d passes".formatted(n, plain.passes), reference, 1);
        double single = best(400, () -> world.solutions(shock, Tolerance.EQUILIBRIUM));
        line("N = %d, one solve, residual 1e-10".formatted(n), single, reference / single);
        double exact = best(400, () -> world.solve(shock));
        line("N = %d, one solve, residual 1e-13, whole answer".formatted(n), exact, reference / exact);
        double preparation = best(20, () -> WelfareSolver.of(world));
        line("N = %d, preparing a baseline for many shocks".formatted(n), preparation, reference / preparation);
        List<TradeShock> many = IntStream.range(0, 100).mapToObj(_ -> shock).toList();
        try (ExecutorService one = Executors.newSingleThreadExecutor()) {
            double each = best(40, () -> prepared.welfare(many, one)) / many.size();
            line("N = %d, one of many solves, residual 1e-10".formatted(n), each, reference / each);
        }
        double gap = 0;
        double[] fast = prepared.welfare(shock);
        double[] slow = plain.welfare();
        for (int i = 0; i < n; i++) {
            gap = Math.max(gap, Math.abs(fast[i] - slow[i]));
        }
        System.out.println(String.format(Locale.ROOT, "  largest difference of welfare from the plain iteration %.1e", gap));
    }

    private static void games(int n, int members) {
        UniversalGravity world = world(n, Elasticities.central());
        List<TradeShock> coalitions = new ArrayList<>();
        for (int set = 0; set < 1 << members; set++) {
            coalitions.add(inside(world, set, members));
        }
        List<TradeShock> states = coalitions.subList(0, 81);
        for (int threads : List.of(1, 2)) {
            try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
                double all = best(8, () -> world.welfare(coalitions, executor));
                line("N = %d, 4,096 coalitions, %d threads".formatted(n, threads), all, Double.NaN);
                double some = best(40, () -> world.welfare(states, executor));
                line("N = %d, 81 states, %d threads".formatted(n, threads), some, Double.NaN);
            }
        }
    }

    private static TradeShock inside(UniversalGravity world, int set, int members) {
        List<String> in = IntStream.range(0, members)
                .filter(m -> (set >> m & 1) == 1)
                .mapToObj(world.economies()::get)
                .toList();
        return world.noShock().preference(in, in, 0.5);
    }

    private static TradeShock dissolved(UniversalGravity world, int members, double logChange) {
        List<String> in = world.economies().subList(0, members);
        return world.noShock().preference(in, in, logChange);
    }

    private static double best(int turns, Runnable task) {
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < turns; k++) {
            long start = System.nanoTime();
            task.run();
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return best;
    }

    private static void line(String name, double milliseconds, double ratio) {
        double user = ManagementFactory.getThreadMXBean().getCurrentThreadUserTime() / 1e9;
        System.out.println(String.format(
                Locale.ROOT, "%-58s %10.3f ms  x%-7.1f (user time so far %.1f s)", name, milliseconds, ratio, user));
    }

    /// A made-up world with sizes over four orders of magnitude, deficits of some per cent, every pair trading.
    private static UniversalGravity world(int n, Elasticities elasticities) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(n);
        double[] size = random.doubles(n, 0, 4).map(log -> Math.pow(10, log)).toArray();
        double total = Arrays.stream(size).sum();
        double[][] flows = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                flows[i][j] = 0.3 * size[i] * size[j] / total * random.nextDouble(0.2, 2);
            }
            flows[i][i] += 0.7 * size[i];
        }
        List<String> labels = IntStream.range(0, n).mapToObj(i -> "E" + i).toList();
        return UniversalGravity.of(labels, flows, elasticities, DeficitRule.MULTIPLICATIVE);
    }

    /// Prices from market clearing, price indices from prices, in turn and in levels, as in a Stata or R loop;
    /// two-dimensional arrays, no acceleration; the step is that of the accelerated one.
    private static final class Plain {
        private final UniversalGravity world;
        private final double[][] shares;
        private double[] prices = new double[0];
        private double[] indices = new double[0];
        private int passes;

        Plain(UniversalGravity world, TradeShock shock) {
            this.world = world;
            int n = world.economies().size();
            this.shares = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    shares[i][j] = world.flow(i, j) / world.expenditure(j) * shock.bilateral(i, j);
                }
            }
        }

        void solve() {
            int n = shares.length;
            double theta = world.elasticities().theta();
            double psi = world.elasticities().psi();
            prices = new double[n];
            Arrays.fill(prices, 1);
            double largest = 1;
            for (passes = 0; largest > RESIDUAL; passes++) {
                indices = new double[n];
                for (int j = 0; j < n; j++) {
                    double sum = 0;
                    for (int i = 0; i < n; i++) {
                        sum += shares[i][j] * Math.pow(prices[i], -theta);
                    }
                    indices[j] = Math.pow(sum, -1 / theta);
                }
                double[] income = new double[n];
                double[] spent = new double[n];
                double incomes = 0;
                double spendings = 0;
                double before = 0;
                for (int i = 0; i < n; i++) {
                    double hat = prices[i] * Math.pow(prices[i] / indices[i], psi);
                    income[i] = hat * world.income(i);
                    spent[i] = hat * world.expenditure(i);
                    incomes += income[i];
                    spendings += spent[i];
                    before += world.income(i);
                }
                largest = 0;
                for (int i = 0; i < n; i++) {
                    double demand = 0;
                    for (int j = 0; j < n; j++) {
                        demand += shares[i][j]
                                * Math.pow(prices[i] / indices[j], -theta)
                                * spent[j]
                                / spendings
                                * before;
                    }
                    double excess = demand / (income[i] / incomes * before);
                    largest = Math.max(largest, Math.abs(Math.log(excess)));
                    income[i] = excess;
                }
                for (int i = 0; i < n; i++) {
                    prices[i] *= Math.pow(income[i], 1 / (1 + theta + psi));
                }
            }
        }

        double[] welfare() {
            double[] welfare = new double[prices.length];
            for (int i = 0; i < welfare.length; i++) {
                welfare[i] = Math.pow(prices[i] / indices[i], 1 + world.elasticities().psi());
            }
            return welfare;
        }
    }
}
