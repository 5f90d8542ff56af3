package org.entente.core.casus;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.entente.core.provenance.Checked;
import org.entente.core.state.StateId;
import org.entente.core.union.UnionId;

/// A crisis of a member, and what became of the union's obligation to it.
///
/// @param event the day on which the crisis began
/// @param requested the day on which the member asked for help, if it was read
/// @param decided the day on which the union decided what to do, if it was read; troops may come later
/// @param outcome how it is coded; empty while nobody has coded it
/// @param contested whether one of the parties or a scholar codes it otherwise
/// @param url where the text is that the coding rests on; empty while it is from memory
/// @param coder who coded it
public record PledgeCase(
        UnionId union,
        StateId state,
        LocalDate event,
        Optional<LocalDate> requested,
        Optional<LocalDate> decided,
        Obligation obligation,
        Optional<Outcome> outcome,
        boolean contested,
        String url,
        Checked checked,
        String coder,
        String note) {
    public PledgeCase {
        if (requested.isPresent() && decided.isPresent() && decided.get().isBefore(requested.get())) {
            throw new IllegalArgumentException(
                    "decided (%s) must not precede requested (%s)".formatted(decided.get(), requested.get()));
        }
    }

    /// What the union owed.
    public enum Obligation {
        DEFENCE,
        CONSULTATION,
        /// A duty that rests on a decision of the union and not on its treaty.
        OTHER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What became of the obligation, by the treaty's own casus.
    public enum Outcome {
        HONOURED,
        VIOLATED,
        /// The member did not ask.
        NOT_INVOKED,
        /// The treaty's conditions, such as an attack from outside, were not met.
        OUTSIDE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
