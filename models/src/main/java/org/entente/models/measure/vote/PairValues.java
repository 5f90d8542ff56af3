package org.entente.models.measure.vote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.entente.models.measure.vote.Bloc.Slot;

/// The similarity of every two states of a pool, over every set of roll calls on which two places of a union
/// were held together.
///
/// Members that joined on one day share such a set, so there are few of them. A placebo union then costs one
/// look-up a pair, however many roll calls there are.
final class PairValues implements PlaceboValues {
    private final int[][] occasionOf;
    private final double[][] values;

    private PairValues(int[][] occasionOf, double[][] values) {
        this.occasionOf = occasionOf;
        this.values = values;
    }

    /// @param slots the places of the union
    /// @param pool positions of the states that may fill them
    static PairValues of(
            BallotSets ballots,
            List<Slot> slots,
            int[] pool,
            Similarity similarity,
            Weighting weighting,
            Executor executor) {
        List<long[]> occasions = new ArrayList<>();
        int[][] occasionOf = new int[slots.size()][slots.size()];
        for (int a = 0; a < slots.size(); a++) {
            for (int b = a + 1; b < slots.size(); b++) {
                occasionOf[a][b] =
                        place(occasions, both(slots.get(a).on(), slots.get(b).on()));
            }
        }
        double[][] values = new double[occasions.size()][];
        List<CompletableFuture<Void>> tasks = new ArrayList<>();
        for (int o = 0; o < values.length; o++) {
            int at = o;
            tasks.add(CompletableFuture.runAsync(
                    () -> values[at] = weighting == Weighting.EQUAL
                            ? values(ballots, occasions.get(at), pool, similarity)
                            : weighted(ballots, occasions.get(at), pool, similarity, weighting),
                    executor));
        }
        tasks.forEach(CompletableFuture::join);
        return new PairValues(occasionOf, values);
    }

    private static long[] both(long[] first, long[] second) {
        long[] both = first.clone();
        for (int w = 0; w < both.length; w++) {
            both[w] &= second[w];
        }
        return both;
    }

    /// The place of a set in the list, at the end if it is new.
    private static int place(List<long[]> occasions, long[] occasion) {
        for (int o = 0; o < occasions.size(); o++) {
            if (Arrays.equals(occasions.get(o), occasion)) {
                return o;
            }
        }
        occasions.add(occasion);
        return occasions.size() - 1;
    }

    private static double[] values(BallotSets ballots, long[] occasion, int[] pool, Similarity similarity) {
        double[] values = new double[pool.length * (pool.length - 1) / 2];
        int[] table = new int[BallotSets.CELLS];
        PairSums sums = new PairSums();
        int p = 0;
        for (int j = 1; j < pool.length; j++) {
            for (int i = 0; i < j; i++) {
                ballots.count(pool[i], pool[j], occasion, table);
                sums.read(table, 0);
                boolean counts = sums.total + sums.absent >= PairAverage.FEWEST_COMMON_VOTES;
                values[p++] = counts ? similarity.value(sums) : Double.NaN;
            }
        }
        return values;
    }

    private static double[] weighted(
            BallotSets ballots, long[] occasion, int[] pool, Similarity similarity, Weighting weighting) {
        double[] values = new double[pool.length * (pool.length - 1) / 2];
        RollCallWeights weights = RollCallWeights.of(weighting.of(ballots.counted()));
        int p = 0;
        for (int j = 1; j < pool.length; j++) {
            for (int i = 0; i < j; i++) {
                long[][] together = ballots.together(pool[i], occasion, pool[j], occasion);
                boolean counts = BallotSets.size(together) >= PairAverage.FEWEST_COMMON_VOTES;
                values[p++] = counts ? similarity.value(BallotSets.count(together, weights)) : Double.NaN;
            }
        }
        return values;
    }

    /// The mean over pairs when the states at these positions of the pool fill the places in order; NaN if no
    /// pair has enough common votes.
    @Override
    public double of(int[] filled) {
        double sum = 0;
        int pairs = 0;
        for (int a = 0; a < filled.length; a++) {
            for (int b = a + 1; b < filled.length; b++) {
                int i = Math.min(filled[a], filled[b]);
                int j = Math.max(filled[a], filled[b]);
                double value = values[occasionOf[a][b]][j * (j - 1) / 2 + i];
                if (!Double.isNaN(value)) {
                    sum += value;
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }
}
