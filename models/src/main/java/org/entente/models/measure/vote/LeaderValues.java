package org.entente.models.measure.vote;

import java.util.List;
import org.entente.core.state.StateId;
import org.entente.models.measure.vote.Bloc.Slot;

/// The similarity of every candidate with the leader, on the roll calls of each place on which the leader was a member
/// too.
final class LeaderValues implements PlaceboValues {
    private final double[][] values;

    private LeaderValues(double[][] values) {
        this.values = values;
    }

    /// The members that have enough votes in common with the leader.
    static List<Slot> slots(BallotSets ballots, Bloc members, Similarity similarity, StateId leader) {
        return members.slots().stream()
                .filter(slot -> slot.state().equals(leader))
                .findFirst()
                .map(head -> members.slots().stream()
                        .filter(slot -> !slot.state().equals(leader))
                        .map(slot -> new Slot(slot.state(), slot.index(), both(slot.on(), head.on())))
                        .filter(slot -> slot.index() >= 0
                                && head.index() >= 0
                                && !Double.isNaN(value(ballots, head.index(), slot.index(), slot.on(), similarity)))
                        .toList())
                .orElse(List.of());
    }

    private static long[] both(long[] first, long[] second) {
        long[] both = first.clone();
        for (int w = 0; w < both.length; w++) {
            both[w] &= second[w];
        }
        return both;
    }

    static LeaderValues of(
            BallotSets ballots, List<Slot> slots, int[] candidates, Similarity similarity, StateId leader) {
        int head = ballots.counted().indexOf(leader);
        Occasions occasions = Occasions.of(slots);
        double[][] values = new double[slots.size()][];
        for (int s = 0; s < values.length; s++) {
            int first = occasions.first(s);
            if (first < s) {
                values[s] = values[first];
                continue;
            }
            values[s] = new double[candidates.length];
            for (int c = 0; c < candidates.length; c++) {
                values[s][c] = value(ballots, head, candidates[c], slots.get(s).on(), similarity);
            }
        }
        return new LeaderValues(values);
    }

    private static double value(BallotSets ballots, int leader, int state, long[] on, Similarity similarity) {
        int[] table = new int[BallotSets.CELLS];
        ballots.count(leader, state, on, table);
        PairSums sums = new PairSums().read(table, 0);
        boolean counts = sums.total + sums.absent >= PairAverage.FEWEST_COMMON_VOTES;
        return counts ? similarity.value(sums) : Double.NaN;
    }

    @Override
    public double of(int[] filled) {
        double sum = 0;
        int count = 0;
        for (int s = 0; s < filled.length; s++) {
            double value = values[s][filled[s]];
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return sum / count;
    }
}
