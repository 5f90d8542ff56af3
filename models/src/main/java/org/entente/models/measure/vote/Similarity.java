package org.entente.models.measure.vote;

/// What the table of two states' ballots is boiled down to: every statistic of a pair, from one table.
///
/// The table counts the roll calls in which the first state did x and the second y, out of no 1, abstain 2,
/// yes 3 (cell 3(x - 1) + y - 1), and in its last cell those that count as no agreement because one of them
/// was absent. Counts may be weighted; the sums below are over the pair's common votes, so that weights are
/// re-normalised over these. With d a distance, d_max its largest value, D_o the mean of d over common
/// votes and D_e the mean of d if the two voted independently:
///
/// - agreement: 1 - |x - y|/2; identical: 1 if x = y, else 0;
/// - Lijphart's index: 100 (f + g/2)/t, with f full and g half agreements out of t votes. A. Lijphart
///   (1963), "The analysis of bloc voting in the General Assembly", American Political Science Review 57;
/// - S: 1 - 2 D_o/d_max, with d = |x - y| (absolute) or (x - y)^2 (squared). C. Signorino, J. Ritter
///   (1999), "Tau-b or not tau-b", International Studies Quarterly 43;
/// - kappa and pi: 1 - D_o/D_e, with d nominal, linear or quadratic. Kappa takes each state's own shares of
///   yes, abstain and no for D_e, pi the mean of the two. F. Haege (2011), "Choice or circumstance?",
///   Political Analysis 19.
///
/// Kappa is 0 whatever the agreement if one state never varied; where D_e is 0 both never varied and voted
/// alike, and kappa and pi are undefined. An absence has no distance: only agreement, identical and
/// Lijphart's index have a place for one.
public enum Similarity {
    AGREEMENT(Distance.LINEAR),
    IDENTICAL(Distance.NOMINAL),
    LIJPHART(Distance.LINEAR),
    S_ABSOLUTE(Distance.LINEAR),
    S_SQUARED(Distance.QUADRATIC),
    KAPPA_NOMINAL(Distance.NOMINAL),
    KAPPA_LINEAR(Distance.LINEAR),
    KAPPA_QUADRATIC(Distance.QUADRATIC),
    PI_NOMINAL(Distance.NOMINAL),
    PI_LINEAR(Distance.LINEAR),
    PI_QUADRATIC(Distance.QUADRATIC);

    private final Distance distance;

    Similarity(Distance distance) {
        this.distance = distance;
    }

    /// How far apart yes and no are, where an abstention is 1 from either.
    private enum Distance {
        NOMINAL(1),
        LINEAR(2),
        QUADRATIC(4);

        private final int far;

        Distance(int far) {
            this.far = far;
        }
    }

    /// The statistic for a credit of abstentions.
    static Similarity of(Credit credit) {
        return switch (credit) {
            case HALF -> AGREEMENT;
            case IDENTICAL -> IDENTICAL;
        };
    }

    /// Whether the statistic has a place for an absence that counts as no agreement.
    public boolean hasPlaceForAbsence() {
        return this == AGREEMENT || this == IDENTICAL || this == LIJPHART;
    }

    /// The value of a table; NaN where it does not define one. NaN does not leave the package.
    double value(int[] table) {
        return value(new PairSums().read(table, 0));
    }

    double value(PairSums t) {
        return switch (this) {
            case AGREEMENT -> (t.same + t.near / 2.0) / (t.total + t.absent);
            case IDENTICAL -> (double) t.same / (t.total + t.absent);
            case LIJPHART -> 100 * (t.same + t.near / 2.0) / (t.total + t.absent);
            case S_ABSOLUTE, S_SQUARED -> 1 - 2.0 * observed(t) / ((double) distance.far * t.total);
            case KAPPA_NOMINAL, KAPPA_LINEAR, KAPPA_QUADRATIC ->
                corrected(t.total * observed(t), t.ownNear + distance.far * t.ownFar);
            case PI_NOMINAL, PI_LINEAR, PI_QUADRATIC ->
                corrected(4 * t.total * observed(t), t.commonNear + distance.far * t.commonFar);
        };
    }

    /// The sum of distances; one step apart is 1 by every distance.
    private long observed(PairSums t) {
        return t.near + distance.far * t.far;
    }

    /// 1 - D_o/D_e in whole numbers up to the last division, so that a constant voter has exactly 0.
    private static double corrected(long observed, long expected) {
        return expected == 0 ? Double.NaN : 1 - (double) observed / expected;
    }
}
