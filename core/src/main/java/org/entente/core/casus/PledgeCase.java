package org.entente.core.casus;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.provenance.Checked;
import org.entente.core.provenance.Citation;
import org.entente.core.state.StateId;
import org.entente.core.union.UnionId;

/// A crisis of a member, and what became of the union's obligation to it.
///
/// @param id such as `CSTO-KAZ-2022`
/// @param date the day on which the crisis began or, failing that, came before the union; the state is a member
/// @param article of the treaty, such as `4`, or empty where it was not read
/// @param requested the day on which the member asked, if it was read
/// @param decided the day on which the union decided what to do, if it was read; help may come later
/// @param acted the day on which help came or the talks were held, if it was read
/// @param otherOutcome how a party or an author codes it who disagrees; empty where nobody was found
/// @param sources the texts that the coding rests on
public record PledgeCase(
        String id,
        UnionId union,
        StateId state,
        LocalDate date,
        Obligation obligation,
        String article,
        Optional<LocalDate> requested,
        Optional<LocalDate> decided,
        Optional<LocalDate> acted,
        Outcome outcome,
        Optional<Outcome> otherOutcome,
        String what,
        List<Citation> sources,
        Checked checked,
        String note) {
    public PledgeCase {
        sources = List.copyOf(sources);
        if (!isInOrder(requested, decided, acted)) {
            throw new IllegalArgumentException("request, decision and action must not precede each other: %s, %s, %s"
                    .formatted(requested, decided, acted));
        }
        if (otherOutcome.filter(outcome::equals).isPresent()) {
            throw new IllegalArgumentException("the other outcome is the same: %s".formatted(outcome));
        }
    }

    /// Whether none of the days that are known precedes an earlier one.
    public static boolean isInOrder(
            Optional<LocalDate> requested, Optional<LocalDate> decided, Optional<LocalDate> acted) {
        List<LocalDate> days =
                Stream.of(requested, decided, acted).flatMap(Optional::stream).toList();
        return days.stream().sorted().toList().equals(days);
    }

    public boolean isContested() {
        return otherOutcome.isPresent();
    }

    /// What the union owed.
    public enum Obligation {
        DEFENCE,
        CONSULTATION;

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
