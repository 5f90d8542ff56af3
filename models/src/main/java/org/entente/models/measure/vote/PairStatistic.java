package org.entente.models.measure.vote;

import java.util.Arrays;

/// A number for two states, from the table of what they did together ([BallotSets#table]).
interface PairStatistic {
    /// The value; NaN where the table does not define one. NaN does not leave the package.
    double value(int[] table);

    /// The number of roll calls behind the value.
    int commonVotes(int[] table);

    /// The roll calls in which both cast a vote.
    static int bothCast(int[] table) {
        return Arrays.stream(table, 0, BallotSets.EITHER_ABSENT).sum();
    }
}
