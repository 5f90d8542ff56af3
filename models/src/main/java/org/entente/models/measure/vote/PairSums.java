package org.entente.models.measure.vote;

/// What every [Similarity] needs of one table of two states' ballots, in whole numbers: read once, used by
/// all. A scratch object: reading a table forgets the one before.
final class PairSums {
    /// Common votes that are the same, one step apart, two steps apart, and all of these.
    long same;

    long near;
    long far;
    long total;
    /// Roll calls that count as no agreement because one of the two was absent.
    long absent;
    /// Products of the two states' own counts of ballots one step and two steps apart.
    long ownNear;

    long ownFar;
    /// The same with the counts of both together in place of each one's own.
    long commonNear;

    long commonFar;

    /// Reads ten cells from a place on: cell 3x + y, out of no, abstain, yes, then the absences.
    PairSums read(int[] t, int at) {
        near = (long) t[at + 1] + t[at + 3] + t[at + 5] + t[at + 7];
        far = (long) t[at + 2] + t[at + 6];
        same = (long) t[at] + t[at + 4] + t[at + 8];
        total = same + near + far;
        absent = t[at + 9];
        long no1 = (long) t[at] + t[at + 1] + t[at + 2];
        long abstain1 = (long) t[at + 3] + t[at + 4] + t[at + 5];
        long yes1 = total - no1 - abstain1;
        long no2 = (long) t[at] + t[at + 3] + t[at + 6];
        long abstain2 = (long) t[at + 1] + t[at + 4] + t[at + 7];
        long yes2 = total - no2 - abstain2;
        ownNear = abstain1 * (no2 + yes2) + abstain2 * (no1 + yes1);
        ownFar = no1 * yes2 + yes1 * no2;
        commonNear = 2 * (abstain1 + abstain2) * (no1 + no2 + yes1 + yes2);
        commonFar = 2 * (no1 + no2) * (yes1 + yes2);
        return this;
    }
}
