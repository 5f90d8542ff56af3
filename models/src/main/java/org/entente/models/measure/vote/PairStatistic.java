package org.entente.models.measure.vote;

/// A number for two states, from the counts of what they did together.
///
/// What two states can do together are the ten cells of [BallotSets#together]; a statistic names the groups
/// of cells that it counts, so that no more is counted than it needs.
interface PairStatistic {
    /// For each of the ten cells the group in which it counts; -1 leaves it out.
    int[] groups();

    /// The value from the count of each group; NaN where they do not define one. NaN does not leave the
    /// package.
    double value(int[] counts);

    /// The number of roll calls behind the value.
    int commonVotes(int[] counts);
}
