package org.entente.models.measure.vote;

/// How united a bloc is in one roll call, from its members' votes. See [BlocCohesion] for the formulas.
public enum Cohesion {
    ATTINA,
    RICE,
    UNANIMITY;

    /// The value of one roll call; NaN if fewer than two of the votes that it looks at were cast. NaN does not
    /// leave the package.
    double value(int no, int abstain, int yes) {
        int total = this == RICE ? no + yes : no + abstain + yes;
        if (total < BlocCohesion.FEWEST_VOTERS) {
            return Double.NaN;
        }
        int most = Math.max(no, Math.max(abstain, yes));
        return switch (this) {
            case ATTINA -> (2.0 * most - total) / total;
            case RICE -> (double) Math.abs(yes - no) / total;
            case UNANIMITY -> most == total ? 1 : 0;
        };
    }
}
