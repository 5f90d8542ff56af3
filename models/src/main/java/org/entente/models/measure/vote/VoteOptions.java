package org.entente.models.measure.vote;

import java.util.stream.IntStream;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.RollCalls;

/// The choices behind every measure on votes; a verdict may turn on each of them.
public record VoteOptions(AbsenceRule absence, Credit credit, Unanimity unanimity, Stages stages) {
    /// Absences dropped, half credit, unanimous roll calls dropped, final votes.
    public static final VoteOptions DEFAULT =
            new VoteOptions(AbsenceRule.DROP, Credit.HALF, Unanimity.DROP, Stages.FINAL);

    public VoteOptions with(AbsenceRule other) {
        return new VoteOptions(other, credit, unanimity, stages);
    }

    public VoteOptions with(Credit other) {
        return new VoteOptions(absence, other, unanimity, stages);
    }

    public VoteOptions with(Unanimity other) {
        return new VoteOptions(absence, credit, other, stages);
    }

    public VoteOptions with(Stages other) {
        return new VoteOptions(absence, credit, unanimity, other);
    }

    /// The roll calls that count under these options.
    public RollCalls counted(RollCalls rollCalls) {
        return rollCalls.select(IntStream.range(0, rollCalls.size())
                .filter(i -> stages.include(rollCalls.list().get(i)))
                .filter(i -> unanimity == Unanimity.KEEP || isContested(rollCalls, i))
                .toArray());
    }

    private static boolean isContested(RollCalls rollCalls, int at) {
        int kinds = 0;
        for (Ballot ballot : Ballot.values()) {
            kinds += ballot.isCast() && rollCalls.count(at, ballot) > 0 ? 1 : 0;
        }
        return kinds > 1;
    }
}
