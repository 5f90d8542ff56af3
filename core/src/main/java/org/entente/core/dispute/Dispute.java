package org.entente.core.dispute;

import java.util.List;
import java.util.Optional;
import org.entente.core.state.StateId;
import org.entente.core.time.PartialDate;

/// A militarized interstate dispute: threats, displays and uses of force between two sides that belong
/// together, over one or many years.
///
/// @param number its number in the source
/// @param participants one entry for each spell in which a state took part; a state may return
public record Dispute(String number, List<Participant> participants) {
    public Dispute {
        participants = List.copyOf(participants);
    }

    /// A state in a dispute.
    ///
    /// @param isSideA on which of the two sides
    /// @param hostility the highest level that this state reached
    /// @param fatality its deaths, where they are known
    public record Participant(
            StateId state,
            boolean isSideA,
            PartialDate start,
            PartialDate end,
            Hostility hostility,
            Optional<Fatality> fatality) {
        public Participant {
            if (start.earliest().isAfter(end.latest())) {
                throw new IllegalArgumentException(
                        "%s enters on %s, after it leaves on %s".formatted(state, start, end));
            }
        }

        /// Whether the two stand on opposite sides, at the same time as far as the dates are known.
        public boolean opposes(Participant other) {
            return isSideA != other.isSideA
                    && !start.earliest().isAfter(other.end.latest())
                    && !other.start.earliest().isAfter(end.latest());
        }
    }
}
