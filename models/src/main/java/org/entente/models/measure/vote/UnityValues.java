package org.entente.models.measure.vote;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.entente.models.measure.vote.Bloc.Slot;
import org.entente.models.measure.vote.BlocStatistic.Unity;

/// The votes of every candidate in every roll call as numbers whose sum holds the three counts of a bloc: ten bits each
/// for no, abstain and yes.
final class UnityValues implements PlaceboValues {
    private static final int BITS = 10;
    private static final int MASK = (1 << BITS) - 1;

    private final Unity unity;
    private final int[][] votes;
    private final int[][] days;
    private final AtomicLongArray[] expected;
    private final int[][] all;

    private UnityValues(Unity unity, int[][] votes, int[][] days, int[][] all) {
        this.unity = unity;
        this.votes = votes;
        this.days = days;
        this.all = all;
        this.expected = IntStream.range(0, all.length)
                .mapToObj(_ -> new AtomicLongArray(filled(days.length + 1)))
                .toArray(AtomicLongArray[]::new);
    }

    private static long[] filled(int length) {
        long[] unknown = new long[length];
        Arrays.fill(unknown, Double.doubleToRawLongBits(Double.NaN));
        return unknown;
    }

    static UnityValues of(BallotSets ballots, List<Slot> slots, int[] candidates, Unity unity) {
        int rollCalls = ballots.counted().size();
        int[][] votes = new int[candidates.length][rollCalls];
        for (int c = 0; c < candidates.length; c++) {
            long[][] own = ballots.of(candidates[c]);
            for (int r = 0; r < rollCalls; r++) {
                for (int kind = BallotSets.NO; kind <= BallotSets.YES; kind++) {
                    votes[c][r] += BallotSets.has(own[kind], r) ? 1 << (BITS * kind) : 0;
                }
            }
        }
        int[][] days = new int[slots.size()][rollCalls];
        for (int s = 0; s < days.length; s++) {
            for (int r = 0; r < rollCalls; r++) {
                days[s][r] = BallotSets.has(slots.get(s).on(), r) ? -1 : 0;
            }
        }
        boolean corrects = unity == Unity.CORRECTED_AGREEMENT_INDEX;
        int[][] all = IntStream.range(0, corrects ? rollCalls : 0)
                .mapToObj(r -> RollCallTallies.ofAll(ballots, r))
                .toArray(int[][]::new);
        return new UnityValues(unity, votes, days, all);
    }

    @Override
    public double of(int[] filled) {
        int[] tallies = new int[days.length == 0 ? 0 : days[0].length];
        for (int s = 0; s < filled.length; s++) {
            int[] own = votes[filled[s]];
            int[] on = days[s];
            for (int r = 0; r < tallies.length; r++) {
                tallies[r] += own[r] & on[r];
            }
        }
        double sum = 0;
        double chance = 0;
        int count = 0;
        for (int r = 0; r < tallies.length; r++) {
            int no = tallies[r] & MASK;
            int abstain = tallies[r] >>> BITS & MASK;
            int yes = tallies[r] >>> 2 * BITS;
            double value = value(no, abstain, yes);
            if (!Double.isNaN(value)) {
                sum += value;
                chance += unity == Unity.CORRECTED_AGREEMENT_INDEX ? expected(r, no + abstain + yes) : 0;
                count++;
            }
        }
        return unity == Unity.CORRECTED_AGREEMENT_INDEX
                ? AgreementIndex.corrected(sum / count, chance / count)
                : sum / count;
    }

    private double value(int no, int abstain, int yes) {
        return switch (unity) {
            case ATTINA -> Cohesion.ATTINA.value(no, abstain, yes);
            case RICE -> Cohesion.RICE.value(no, abstain, yes);
            case UNANIMITY -> Cohesion.UNANIMITY.value(no, abstain, yes);
            case AGREEMENT_INDEX, CORRECTED_AGREEMENT_INDEX ->
                no + abstain + yes < AgreementIndex.FEWEST_VOTERS ? Double.NaN : AgreementIndex.index(no, abstain, yes);
        };
    }

    /// Computed when first asked for; two threads may both compute it, and to the same number.
    private double expected(int rollCall, int voters) {
        double known = Double.longBitsToDouble(expected[rollCall].get(voters));
        if (!Double.isNaN(known)) {
            return known;
        }
        double value = ExpectedAgreementIndex.of(all[rollCall], voters);
        expected[rollCall].set(voters, Double.doubleToRawLongBits(value));
        return value;
    }
}
