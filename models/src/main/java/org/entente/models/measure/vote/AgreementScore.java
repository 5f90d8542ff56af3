package org.entente.models.measure.vote;

/// The mean agreement of two states under an absence rule and a credit.
///
/// In doubled units a roll call with both votes cast scores 1, plus 1 if they are the same, minus 1 if they
/// are opposite.
record AgreementScore(AbsenceRule absence, Credit credit) implements PairStatistic {
    @Override
    public double value(int[] table) {
        return sum(table) / commonVotes(table);
    }

    double sum(int[] table) {
        int same = table[0] + table[4] + table[8];
        int opposite = table[2] + table[6];
        return switch (credit) {
            case HALF -> (PairStatistic.bothCast(table) + same - opposite) / 2.0;
            case IDENTICAL -> same;
        };
    }

    @Override
    public int commonVotes(int[] table) {
        int absences = absence == AbsenceRule.AS_DISAGREE ? table[BallotSets.EITHER_ABSENT] : 0;
        return PairStatistic.bothCast(table) + absences;
    }
}
