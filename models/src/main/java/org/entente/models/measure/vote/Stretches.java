package org.entente.models.measure.vote;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What every two states of a pool did together, added up over stretches of roll calls in which no member
/// of a union came or went.
///
/// A placebo union then costs one addition a pair and stretch, however many roll calls there are.
final class Stretches {
    private final PairStatistic statistic;
    private final int pool;
    private final int groups;
    private final boolean[][] on;
    private final int[][] counts;

    private Stretches(PairStatistic statistic, int pool, int groups, boolean[][] on, int[][] counts) {
        this.statistic = statistic;
        this.pool = pool;
        this.groups = groups;
        this.on = on;
        this.counts = counts;
    }

    /// @param slots the places of the union, whose comings and goings bound the stretches
    /// @param pool positions of the states that may fill them
    static Stretches of(BallotSets ballots, List<Bloc.Slot> slots, int[] pool, PairStatistic statistic) {
        Map<BitSet, long[]> stretches = stretches(ballots, slots);
        List<BitSet> held = List.copyOf(stretches.keySet());
        List<long[]> days = List.copyOf(stretches.values());
        boolean[][] on = new boolean[stretches.size()][slots.size()];
        for (int t = 0; t < on.length; t++) {
            for (int s = 0; s < slots.size(); s++) {
                on[t][s] = held.get(t).get(s);
            }
        }
        int groups = 1 + Arrays.stream(statistic.groups()).max().orElse(0);
        int[][] counts = new int[stretches.size()][pool.length * pool.length * groups];
        long[] all = Bloc.all(ballots.counted());
        for (int i = 0; i < pool.length; i++) {
            for (int j = i + 1; j < pool.length; j++) {
                long[][] together = ballots.together(pool[i], all, pool[j], all, statistic.groups());
                for (int t = 0; t < counts.length; t++) {
                    count(together, days.get(t), counts[t], (i * pool.length + j) * groups);
                }
            }
        }
        return new Stretches(statistic, pool.length, groups, on, counts);
    }

    /// Counts each group's roll calls in a stretch into a table, from a place on.
    private static void count(long[][] together, long[] days, int[] table, int at) {
        for (int w = 0; w < days.length; w++) {
            if (days[w] != 0) {
                for (int g = 0; g < together.length; g++) {
                    table[at + g] += Long.bitCount(together[g][w] & days[w]);
                }
            }
        }
    }

    /// The roll calls by who held a place on their day; those on which fewer than two did are left out.
    private static Map<BitSet, long[]> stretches(BallotSets ballots, List<Bloc.Slot> slots) {
        Map<BitSet, long[]> stretches = new LinkedHashMap<>();
        for (int r = 0; r < ballots.counted().size(); r++) {
            BitSet held = new BitSet();
            for (int s = 0; s < slots.size(); s++) {
                held.set(s, BallotSets.has(slots.get(s).on(), r));
            }
            if (held.cardinality() >= 2) {
                BallotSets.set(stretches.computeIfAbsent(held, _ -> new long[ballots.words()]), r);
            }
        }
        return stretches;
    }

    /// The mean over pairs when the states at these positions of the pool fill the places in order; NaN if no
    /// pair has enough common votes.
    double mean(int[] filled) {
        double sum = 0;
        int pairs = 0;
        int[] total = new int[groups];
        for (int a = 0; a < filled.length; a++) {
            for (int b = a + 1; b < filled.length; b++) {
                Arrays.fill(total, 0);
                add(total, a, b, Math.min(filled[a], filled[b]), Math.max(filled[a], filled[b]));
                int common = statistic.commonVotes(total);
                double value = common < PairAverage.FEWEST_COMMON_VOTES ? Double.NaN : statistic.value(total);
                if (!Double.isNaN(value)) {
                    sum += value;
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }

    private void add(int[] total, int a, int b, int i, int j) {
        for (int s = 0; s < counts.length; s++) {
            if (on[s][a] && on[s][b]) {
                int at = (i * pool + j) * groups;
                for (int g = 0; g < groups; g++) {
                    total[g] += counts[s][at + g];
                }
            }
        }
    }
}
