package org.entente.models.measure.vote;

import java.util.List;
import org.entente.models.measure.vote.Bloc.Slot;

/// How many votes each candidate cast, and could cast, on the days of each place.
final class PresenceValues implements PlaceboValues {
    private final int[][] cast;
    private final int[][] could;

    private PresenceValues(int[][] cast, int[][] could) {
        this.cast = cast;
        this.could = could;
    }

    static PresenceValues of(BallotSets ballots, List<Slot> slots, int[] candidates) {
        Occasions occasions = Occasions.of(slots);
        int[][] cast = new int[slots.size()][];
        int[][] could = new int[slots.size()][];
        for (int s = 0; s < cast.length; s++) {
            int first = occasions.first(s);
            if (first < s) {
                cast[s] = cast[first];
                could[s] = could[first];
                continue;
            }
            cast[s] = new int[candidates.length];
            could[s] = new int[candidates.length];
            for (int c = 0; c < candidates.length; c++) {
                cast[s][c] = ballots.cast(candidates[c], slots.get(s).on());
                could[s][c] = could(ballots, candidates[c], slots.get(s).on());
            }
        }
        return new PresenceValues(cast, could);
    }

    /// The roll calls of a set for which a state had a seat.
    static int could(BallotSets ballots, int state, long[] on) {
        long[] absent = ballots.of(state)[BallotSets.ABSENT];
        int count = ballots.cast(state, on);
        for (int w = 0; w < on.length; w++) {
            count += Long.bitCount(absent[w] & on[w]);
        }
        return count;
    }

    @Override
    public double of(int[] filled) {
        long sum = 0;
        long all = 0;
        for (int s = 0; s < filled.length; s++) {
            sum += cast[s][filled[s]];
            all += could[s][filled[s]];
        }
        return (double) sum / all;
    }
}
