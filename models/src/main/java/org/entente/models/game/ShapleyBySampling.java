package org.entente.models.game;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.entente.numerics.sampling.Sampling;
import org.entente.numerics.sampling.Seed;

/// The Shapley value of a game of many players from random orders, with its sampling error.
///
/// What a player adds is compared with what it adds on a surrogate, whose value is known in closed form: only the
/// difference is sampled (a control variate). Each order is taken with its reverse (antithetic), which cancels what
/// depends on coming early or late. J. Castro, D. Gómez, J. Tejada (2009), "Polynomial calculation of the Shapley value
/// based on sampling", Computers & Operations Research 36; R. Mitchell, J. Cooper, E. Frank, G. Holmes (2022),
/// "Sampling
/// permutations for Shapley value estimation", Journal of Machine Learning Research 23.
///
/// @param values of the players; they sum to `v(N)`
/// @param standardErrors Monte Carlo standard errors, over pairs of orders
/// @param plainStandardErrors those that the same orders give without the surrogate
/// @param surrogateValues the surrogate's own
/// @param pairs of orders
public record ShapleyBySampling(
        double[] values, double[] standardErrors, double[] plainStandardErrors, double[] surrogateValues, int pairs) {
    public ShapleyBySampling {
        values = values.clone();
        standardErrors = standardErrors.clone();
        plainStandardErrors = plainStandardErrors.clone();
        surrogateValues = surrogateValues.clone();
    }

    /// Asks for `2 n` coalitions a pair.
    ///
    /// @param oracle may be asked from the executor's threads at once
    /// @param pairs at least 2
    public static ShapleyBySampling of(
            SurrogateGame surrogate, CoalitionValue oracle, int pairs, Seed seed, Executor executor) {
        if (pairs < 2) {
            throw new IllegalArgumentException("a sampling error needs two pairs of orders, got " + pairs);
        }
        int n = surrogate.players();
        List<double[][]> draws = OrderedTasks.run(
                pairs, pair -> draw(surrogate, oracle, seed.child(pair).generator()), executor);
        double[] known = surrogate.shapley();
        double[] values = new double[n];
        double[] errors = new double[n];
        double[] plain = new double[n];
        for (int i = 0; i < n; i++) {
            int player = i;
            double[] differences =
                    draws.stream().mapToDouble(draw -> draw[0][player]).toArray();
            double[] added = draws.stream().mapToDouble(draw -> draw[1][player]).toArray();
            values[i] = known[i] + mean(differences);
            errors[i] = standardError(differences);
            plain[i] = standardError(added);
        }
        return new ShapleyBySampling(values, errors, plain, known, pairs);
    }

    /// What each player adds beyond the surrogate, and what it adds, as the mean over an order and its reverse.
    private static double[][] draw(SurrogateGame surrogate, CoalitionValue oracle, RandomGenerator random) {
        int n = surrogate.players();
        int[] order = Sampling.distinct(n, n, random);
        int[] reverse = IntStream.range(0, n).map(k -> order[n - 1 - k]).toArray();
        double[][] sums = new double[2][n];
        for (int[] taken : List.of(order, reverse)) {
            int before = 0;
            double worth = 0;
            for (int player : taken) {
                double next = oracle.worth(before | 1 << player);
                sums[0][player] += (next - worth - surrogate.marginal(player, before)) / 2;
                sums[1][player] += (next - worth) / 2;
                before |= 1 << player;
                worth = next;
            }
        }
        return sums;
    }

    private static double mean(double[] values) {
        return IntStream.range(0, values.length).mapToDouble(k -> values[k]).sum() / values.length;
    }

    private static double standardError(double[] values) {
        double mean = mean(values);
        double squares = IntStream.range(0, values.length)
                .mapToDouble(k -> (values[k] - mean) * (values[k] - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1) / values.length);
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    @Override
    public double[] standardErrors() {
        return standardErrors.clone();
    }

    @Override
    public double[] plainStandardErrors() {
        return plainStandardErrors.clone();
    }

    @Override
    public double[] surrogateValues() {
        return surrogateValues.clone();
    }
}
