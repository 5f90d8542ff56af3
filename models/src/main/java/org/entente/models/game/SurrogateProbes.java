package org.entente.models.game;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.entente.numerics.sampling.Sampling;

/// Exact worths of random coalitions of each size, by which a surrogate is corrected and judged.
///
/// @param masks the probes, by size, then all coalitions that lack one player, then all players
/// @param worths of the probes
/// @param corrected the surrogate with the mean error of one half of the probes taken off, by size
/// @param error of the corrected surrogate on the other half
record SurrogateProbes(int[] masks, double[] worths, SurrogateGame corrected, SurrogateError error) {
    static SurrogateProbes of(
            SurrogateGame surrogate, CoalitionValue oracle, GenerationRules rules, Executor executor) {
        int n = surrogate.players();
        int[] masks = masks(n, rules);
        double[] worths = OrderedTasks.worths(masks, oracle, executor);
        double[] sums = new double[n + 1];
        int[] counts = new int[n + 1];
        for (int k = 0; k < masks.length; k++) {
            int size = Integer.bitCount(masks[k]);
            if (size > 3 && corrects(k, size, n)) {
                sums[size] += worths[k] - surrogate.worth(masks[k]);
                counts[size]++;
            }
        }
        double[] bySize = IntStream.rangeClosed(0, n)
                .mapToDouble(size -> counts[size] == 0 ? 0 : sums[size] / counts[size])
                .toArray();
        SurrogateGame corrected = surrogate.corrected(bySize);
        int[] judging = IntStream.range(0, masks.length)
                .filter(k -> !corrects(k, Integer.bitCount(masks[k]), n))
                .toArray();
        SurrogateError error = SurrogateError.of(
                Arrays.stream(judging).mapToDouble(k -> worths[k]).toArray(),
                Arrays.stream(judging)
                        .mapToDouble(k -> corrected.worth(masks[k]))
                        .toArray());
        return new SurrogateProbes(masks, worths, corrected, error);
    }

    /// The worth of all players.
    double worthOfAll() {
        return worths[worths.length - 1];
    }

    /// The largest worth among the probes, to which an accuracy refers.
    double scale() {
        return Arrays.stream(worths).map(Math::abs).max().orElse(0);
    }

    private static boolean corrects(int probe, int size, int n) {
        return size >= n - 1 || probe % 2 == 0;
    }

    private static int[] masks(int n, GenerationRules rules) {
        RandomGenerator random = rules.seed().child("probes").generator();
        Set<Integer> masks = new LinkedHashSet<>();
        for (int size = 4; size <= n - 2; size++) {
            for (int draw = 0; draw < rules.probesPerSize(); draw++) {
                int[] players = Sampling.distinct(n, size, random);
                masks.add(Arrays.stream(players).map(player -> 1 << player).sum());
            }
        }
        int all = Coalitions.all(n);
        IntStream.range(0, n).forEach(player -> masks.add(all ^ 1 << player));
        masks.add(all);
        return masks.stream().mapToInt(Integer::intValue).toArray();
    }
}
