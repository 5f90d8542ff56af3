package org.entente.models.measure.vote;

/// The mean agreement of two states under an absence rule and a credit.
record AgreementScore(AbsenceRule absence, Credit credit) implements PairStatistic {
    private static final int SAME = 0;
    private static final int OPPOSITE = 1;
    private static final int HALF_WAY = 2;
    private static final int ABSENT = 3;

    @Override
    public int[] groups() {
        int absent = absence == AbsenceRule.AS_DISAGREE ? ABSENT : -1;
        return new int[] {
            SAME, HALF_WAY, OPPOSITE,
            HALF_WAY, SAME, HALF_WAY,
            OPPOSITE, HALF_WAY, SAME,
            absent
        };
    }

    @Override
    public double value(int[] counts) {
        return sum(counts) / commonVotes(counts);
    }

    double sum(int[] counts) {
        return switch (credit) {
            case HALF -> counts[SAME] + counts[HALF_WAY] / 2.0;
            case IDENTICAL -> counts[SAME];
        };
    }

    @Override
    public int commonVotes(int[] counts) {
        int absences = absence == AbsenceRule.AS_DISAGREE ? counts[ABSENT] : 0;
        return counts[SAME] + counts[OPPOSITE] + counts[HALF_WAY] + absences;
    }
}
