package org.entente.models.measure.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.state.StateId;
import org.entente.core.union.Union;
import org.entente.core.vote.RollCalls;

/// The states that are compared, each with the set of roll calls on whose day it was a member.
///
/// A membership that begins or ends inside the period needs nothing else: two states are compared over the
/// roll calls that are in both sets.
record Bloc(List<Slot> slots) {
    /// A place in a bloc: who holds it, and on which roll calls.
    ///
    /// @param index the state's position in the table, -1 if the table does not know it
    @SuppressWarnings("ArrayRecordComponent")
    record Slot(StateId state, int index, long[] on) {}

    static Bloc of(RollCalls counted, Union union, Set<StateId> without) {
        SortedMap<StateId, long[]> on = new TreeMap<>();
        LocalDate day = LocalDate.MIN;
        SortedSet<StateId> members = new TreeSet<>();
        for (int r = 0; r < counted.size(); r++) {
            LocalDate date = counted.list().get(r).date();
            if (!date.equals(day)) {
                day = date;
                members = union.membersOn(date);
                members.removeAll(without);
            }
            for (StateId member : members) {
                BallotSets.set(on.computeIfAbsent(member, _ -> new long[(counted.size() + 63) / 64]), r);
            }
        }
        List<Slot> slots = new ArrayList<>();
        on.forEach((state, days) -> slots.add(new Slot(state, counted.indexOf(state), days)));
        return new Bloc(List.copyOf(slots));
    }

    /// States taken together on every roll call.
    static Bloc of(RollCalls counted, SortedSet<StateId> states) {
        return new Bloc(states.stream()
                .map(state -> new Slot(state, counted.indexOf(state), all(counted)))
                .toList());
    }

    /// The set of all roll calls.
    static long[] all(RollCalls counted) {
        long[] days = new long[(counted.size() + 63) / 64];
        for (int r = 0; r < counted.size(); r++) {
            BallotSets.set(days, r);
        }
        return days;
    }

    int size() {
        return slots.size();
    }
}
