package org.entente.core.exercise;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.entente.core.provenance.Checked;
import org.entente.core.provenance.Citation;
import org.entente.core.state.StateId;
import org.entente.core.union.UnionId;

/// A named joint exercise of a union. One that is made of named parts is not a line itself: the parts are.
///
/// @param id such as `CSTO-2016-RUBEZH`
/// @param partOf the whole that it is a named part of, or what it was opened and run together with; or empty
/// @param began the year, month or day, as exactly as it was read: `2016`, `2016-10`, `2016-10-04`
/// @param ended likewise, or empty where it was not read
/// @param isHeld whether a text from its days or later was read; otherwise it is only known to have been announced
/// @param hosts where it took place
/// @param participants states whose troops took part; empty where they were not read
/// @param troops how many took part at least, of what sources say; empty where none says it of this exercise alone
/// @param troopsAtMost the largest number that a source has
/// @param sources the texts that the line rests on
public record Exercise(
        String id,
        UnionId union,
        String name,
        String partOf,
        String began,
        String ended,
        boolean isHeld,
        List<StateId> hosts,
        List<StateId> participants,
        OptionalInt troops,
        OptionalInt troopsAtMost,
        Scenario scenario,
        List<Citation> sources,
        Checked checked,
        String note) {
    private static final int YEAR_DIGITS = 4;

    public Exercise {
        hosts = List.copyOf(hosts);
        participants = List.copyOf(participants);
        sources = List.copyOf(sources);
        if (troops.orElse(0) > troopsAtMost.orElse(Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("at least %s troops, at most %s".formatted(troops, troopsAtMost));
        }
    }

    /// The year in which it began, which is the one that it counts for.
    public int year() {
        return Integer.parseInt(began.substring(0, YEAR_DIGITS));
    }

    /// What was rehearsed, by the words of the source.
    public enum Scenario {
        /// An attack by a state or on the territory of a member.
        DEFENCE,
        /// Terrorists or illegal armed groups.
        COUNTER_TERRORISM,
        PEACEKEEPING,
        /// A conflict at a border, or a crisis, without saying whose.
        CRISIS_RESPONSE,
        /// Supply, reconnaissance, rescue, police; or the source says nothing of it.
        OTHER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
