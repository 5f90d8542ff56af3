package org.entente.models.measure.vote;

import java.util.Arrays;
import java.util.Locale;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.RollCalls;

/// How much a roll call counts in the statistic of a pair. Whatever the weights, they are re-normalised over
/// the pair's common votes.
public enum Weighting {
    /// All the same.
    EQUAL,
    /// How evenly the Assembly was split: 1 - |yes - no| / (yes + no), from 0 where nobody was on the other
    /// side to 1 where the sides were equal; in thousandths.
    CONTESTEDNESS;

    private static final int FINENESS = 1000;

    /// A whole-number weight for each roll call.
    int[] of(RollCalls counted) {
        int[] weights = new int[counted.size()];
        if (this == EQUAL) {
            Arrays.fill(weights, 1);
            return weights;
        }
        for (int r = 0; r < weights.length; r++) {
            int yes = counted.count(r, Ballot.YES);
            int no = counted.count(r, Ballot.NO);
            weights[r] = yes + no == 0 ? 0 : (int) Math.round(FINENESS * 2.0 * Math.min(yes, no) / (yes + no));
        }
        return weights;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
