package org.entente.core.war;

import java.util.List;
import org.entente.core.state.StateId;
import org.entente.core.time.PartialDate;

/// An inter-state war: sustained combat between the armed forces of members of the state system, with 1000 battle
/// deaths or more.
///
/// @param number its number in the source
/// @param participants one entry for each stretch in which a state fought; after a truce a state has a second, and
///     one that changed sides an entry on each
public record War(String number, String name, List<Participant> participants) {
    public War {
        participants = List.copyOf(participants);
    }

    /// A state at war.
    ///
    /// @param isSideOne on which of the two sides
    public record Participant(StateId state, boolean isSideOne, PartialDate start, PartialDate end) {
        public Participant {
            if (start.earliest().isAfter(end.latest())) {
                throw new IllegalArgumentException(
                        "%s enters on %s, after it leaves on %s".formatted(state, start, end));
            }
        }
    }
}
