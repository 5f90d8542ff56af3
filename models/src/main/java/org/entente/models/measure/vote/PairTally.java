package org.entente.models.measure.vote;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.entente.core.state.StateId;
import org.entente.core.vote.RollCalls;

/// Sums and counts of agreement for all pairs of states over a set of roll calls.
///
/// Memberships of unions play no part. No pair is left out: look at the count before using a mean.
public final class PairTally {
    private final RollCalls counted;
    private final double[][] sums;
    private final int[][] counts;

    private PairTally(RollCalls counted) {
        this.counted = counted;
        this.sums = new double[counted.states().size()][counted.states().size()];
        this.counts = new int[sums.length][sums.length];
    }

    public static PairTally of(RollCalls rollCalls, VoteOptions options) {
        BallotSets ballots = BallotSets.of(rollCalls, options);
        boolean halves = options.credit() == Credit.HALF;
        PairTally tally = new PairTally(ballots.counted());
        RollCallWeights once = RollCallWeights.ones(ballots.counted().size());
        long[] all = Bloc.all(ballots.counted());
        for (int i = 0; i < tally.sums.length; i++) {
            for (int j = i; j < tally.sums.length; j++) {
                int[] counts = BallotSets.count(ballots.together(i, all, j, all), once);
                int same = counts[0] + counts[4] + counts[8];
                int near = counts[1] + counts[3] + counts[5] + counts[7];
                tally.sums[i][j] = halves ? same + near / 2.0 : same;
                tally.sums[j][i] = tally.sums[i][j];
                tally.counts[i][j] = Arrays.stream(counts).sum();
                tally.counts[j][i] = tally.counts[i][j];
            }
        }
        return tally;
    }

    /// The roll calls that count under the options.
    public int rollCalls() {
        return counted.size();
    }

    /// The states, in the order of the positions that [#sum] and [#count] take.
    public List<StateId> states() {
        return counted.states();
    }

    public double sum(int i, int j) {
        return sums[i][j];
    }

    /// Roll calls behind the sum.
    public int count(int i, int j) {
        return counts[i][j];
    }

    /// The mean agreement of two states; empty if they share no roll call.
    public OptionalDouble agreement(StateId first, StateId second) {
        int i = counted.indexOf(first);
        int j = counted.indexOf(second);
        return i < 0 || j < 0 || counts[i][j] == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sums[i][j] / counts[i][j]);
    }
}
