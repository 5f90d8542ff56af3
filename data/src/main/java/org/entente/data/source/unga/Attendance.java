package org.entente.data.source.unga;

import java.util.List;
import java.util.Optional;
import org.entente.core.state.State;
import org.entente.core.state.StateId;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.RollCall;
import org.entente.core.vote.RollCalls;
import org.entente.data.catalog.Catalogue;

/// Infers absence where a file has rows for cast votes only: a state that was a member of the United
/// Nations on the day, by the catalogue, and has no row, was absent.
final class Attendance {
    private final List<State> members;

    Attendance(Catalogue catalogue) {
        this.members = catalogue.states().stream()
                .filter(state -> state.unMembership().isPresent())
                .toList();
    }

    /// Completes one roll call.
    ///
    /// @return how many absences were inferred
    int infer(RollCalls.Builder ballots, RollCall rollCall) {
        int inferred = 0;
        for (State state : members) {
            StateId id = state.id();
            boolean isMember = state.unMembership().orElseThrow().covers(rollCall.date());
            Optional<Ballot> cast = ballots.get(rollCall.id(), id);
            if (isMember && cast.isEmpty()) {
                ballots.put(rollCall.id(), id, Ballot.ABSENT);
                inferred++;
            }
        }
        return inferred;
    }
}
