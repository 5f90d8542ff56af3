package org.entente.models.measure.vote;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.state.StateId;
import org.entente.core.union.Union;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.RollCalls;

/// Attendance: the share of roll calls in which a member cast a vote, out of those on whose day it was a
/// member of the union and of the United Nations.
///
/// The union's figure is the share of all ballots that its members could cast. Unanimous roll calls count:
/// who is absent does not depend on how the others vote. In the General Assembly an absence may be a choice
/// or an empty chair (a state in arrears under Article 19 of the Charter cannot vote); the record does not
/// say which.
public record Attendance(Stages stages) {
    /// How many of the ballots that could be cast were cast.
    ///
    /// @param outcome share of the ballots that the members could cast
    /// @param members members that could cast at least one, of all members on the days of the roll calls
    public record Result(Outcome outcome, int rollCalls, MemberCount members, SortedMap<StateId, Outcome> byMember) {
        public Result {
            byMember = Collections.unmodifiableSortedMap(new TreeMap<>(byMember));
        }
    }

    public Result measure(RollCalls rollCalls, Union union) {
        RollCalls counted = rollCalls.where(stages::include);
        Bloc bloc = Bloc.of(counted, union, new TreeSet<>());
        SortedMap<StateId, Outcome> byMember = new TreeMap<>();
        int cast = 0;
        int possible = 0;
        int withData = 0;
        for (Bloc.Slot slot : bloc.slots()) {
            int own = 0;
            int could = 0;
            for (int r = 0; r < counted.size(); r++) {
                Ballot ballot = counted.ballot(r, slot.state());
                if (BallotSets.has(slot.on(), r) && ballot != Ballot.NOT_A_MEMBER) {
                    could++;
                    own += ballot.isCast() ? 1 : 0;
                }
            }
            byMember.put(slot.state(), share(own, could));
            cast += own;
            possible += could;
            withData += could > 0 ? 1 : 0;
        }
        return new Result(share(cast, possible), counted.size(), new MemberCount(withData, bloc.size()), byMember);
    }

    private static Outcome share(int cast, int possible) {
        return possible == 0
                ? new Missing(
                        Gap.NOT_A_MEMBER, "not a member of the United Nations on the day of any counted roll call")
                : new Value((double) cast / possible, new Uncertainty.None("a complete count"));
    }
}
