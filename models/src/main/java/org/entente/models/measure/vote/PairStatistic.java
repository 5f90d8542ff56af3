package org.entente.models.measure.vote;

/// A number for two states, from the table of what they did together ([BallotSets#table]).
interface PairStatistic {
    /// The value; NaN where the table does not define one. NaN does not leave the package.
    double value(int[] table);

    /// The number of roll calls behind the value.
    int commonVotes(int[] table);

    /// The roll calls in which both cast a vote.
    static int bothCast(int[] table) {
        int sum = 0;
        for (int cell = 0; cell < BallotSets.EITHER_ABSENT; cell++) {
            sum += table[cell];
        }
        return sum;
    }
}
