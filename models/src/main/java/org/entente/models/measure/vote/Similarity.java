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
    AGREEMENT(Distance.LINEAR, Chance.NONE),
    IDENTICAL(Distance.NOMINAL, Chance.NONE),
    LIJPHART(Distance.LINEAR, Chance.NONE),
    S_ABSOLUTE(Distance.LINEAR, Chance.NONE),
    S_SQUARED(Distance.QUADRATIC, Chance.NONE),
    KAPPA_NOMINAL(Distance.NOMINAL, Chance.OWN_SHARES),
    KAPPA_LINEAR(Distance.LINEAR, Chance.OWN_SHARES),
    KAPPA_QUADRATIC(Distance.QUADRATIC, Chance.OWN_SHARES),
    PI_NOMINAL(Distance.NOMINAL, Chance.COMMON_SHARES),
    PI_LINEAR(Distance.LINEAR, Chance.COMMON_SHARES),
    PI_QUADRATIC(Distance.QUADRATIC, Chance.COMMON_SHARES);

    private final Distance distance;
    private final Chance chance;

    Similarity(Distance distance, Chance chance) {
        this.distance = distance;
        this.chance = chance;
    }

    /// How far apart two ballots are: by the difference of their codes, 0, 1 or 2.
    private enum Distance {
        NOMINAL(1, 1),
        LINEAR(1, 2),
        QUADRATIC(1, 4);

        private final int near;
        private final int far;

        Distance(int near, int far) {
            this.near = near;
            this.far = far;
        }
    }

    /// Whose shares of yes, abstain and no make the expectation.
    private enum Chance {
        NONE,
        OWN_SHARES,
        COMMON_SHARES
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
        return value(table, 0);
    }

    /// The value of the ten cells that begin at a place.
    double value(int[] t, int at) {
        long near = (long) t[at + 1] + t[at + 3] + t[at + 5] + t[at + 7];
        long far = (long) t[at + 2] + t[at + 6];
        long total = (long) t[at] + t[at + 4] + t[at + 8] + near + far;
        return switch (this) {
            case AGREEMENT -> (total - near - far + near / 2.0) / (total + t[at + 9]);
            case IDENTICAL -> (double) (total - near - far) / (total + t[at + 9]);
            case LIJPHART -> 100 * (total - near - far + near / 2.0) / (total + t[at + 9]);
            case S_ABSOLUTE, S_SQUARED ->
                1 - 2.0 * (distance.near * near + distance.far * far) / ((double) distance.far * total);
            default -> corrected(t, at, total, distance.near * near + distance.far * far);
        };
    }

    /// 1 - D_o/D_e in whole numbers up to the last division, so that a constant voter has exactly 0.
    private double corrected(int[] t, int at, long total, long observed) {
        long no1 = (long) t[at] + t[at + 1] + t[at + 2];
        long abstain1 = (long) t[at + 3] + t[at + 4] + t[at + 5];
        long yes1 = (long) t[at + 6] + t[at + 7] + t[at + 8];
        long no2 = (long) t[at] + t[at + 3] + t[at + 6];
        long abstain2 = (long) t[at + 1] + t[at + 4] + t[at + 7];
        long yes2 = (long) t[at + 2] + t[at + 5] + t[at + 8];
        if (chance == Chance.OWN_SHARES) {
            long expected = distance.near * (no1 * abstain2 + abstain1 * no2 + abstain1 * yes2 + yes1 * abstain2)
                    + distance.far * (no1 * yes2 + yes1 * no2);
            return expected == 0 ? Double.NaN : 1 - (double) (total * observed) / expected;
        }
        long no = no1 + no2;
        long abstain = abstain1 + abstain2;
        long yes = yes1 + yes2;
        long expected = 2 * distance.near * abstain * (no + yes) + 2 * distance.far * no * yes;
        return expected == 0 ? Double.NaN : 1 - (double) (4 * total * observed) / expected;
    }
}
