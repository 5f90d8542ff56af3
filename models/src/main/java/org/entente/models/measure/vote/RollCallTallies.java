package org.entente.models.measure.vote;

import java.util.Arrays;
import org.entente.core.figure.MemberCount;

/// Who cast which vote in single roll calls: no, abstain and yes of a bloc's members or of all states.
final class RollCallTallies {
    private RollCallTallies() {}

    static int[] ofMembers(BallotSets ballots, Bloc bloc, int rollCall) {
        int[] tally = new int[3];
        for (Bloc.Slot slot : bloc.slots()) {
            if (BallotSets.has(slot.on(), rollCall)) {
                count(ballots.of(slot.index()), rollCall, tally);
            }
        }
        return tally;
    }

    static int[] ofAll(BallotSets ballots, int rollCall) {
        int[] tally = new int[3];
        for (int s = 0; s < ballots.counted().states().size(); s++) {
            count(ballots.of(s), rollCall, tally);
        }
        return tally;
    }

    private static void count(long[][] sets, int rollCall, int[] tally) {
        for (int kind = BallotSets.NO; kind <= BallotSets.YES; kind++) {
            tally[kind] += BallotSets.has(sets[kind], rollCall) ? 1 : 0;
        }
    }

    /// Members that cast a vote in a roll call with a value, of all.
    static MemberCount membersWithData(BallotSets ballots, Bloc bloc, double[] values) {
        int withData = 0;
        for (Bloc.Slot slot : bloc.slots()) {
            long[] counted = slot.on().clone();
            for (int r = 0; r < values.length; r++) {
                counted[r >> 6] &= Double.isNaN(values[r]) ? ~(1L << r) : -1L;
            }
            withData += ballots.cast(slot.index(), counted) > 0 ? 1 : 0;
        }
        return new MemberCount(withData, bloc.size());
    }

    static int withValue(double[] values) {
        return (int) Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    }

    /// The mean over roll calls with a value, each counted as often as `times` says; NaN if there are none.
    static double mean(double[] values, int[] times) {
        double sum = 0;
        int n = 0;
        for (int r = 0; r < values.length; r++) {
            if (!Double.isNaN(values[r])) {
                sum += times[r] * values[r];
                n += times[r];
            }
        }
        return sum / n;
    }
}
