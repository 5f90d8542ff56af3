package org.entente.models.measure.conflict;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.state.StateId;

/// Conflict-years and conflicts over exposure, and the conflicts that were counted.
///
/// A conflict over many years is many conflict-years and one conflict. The years of one conflict are not
/// independent, so the interval of `outcome`, which treats them as if they were, is too narrow; that of
/// `perConflict` is not.
///
/// @param outcome conflict-years over exposure
/// @param perConflict conflicts over exposure, each once
/// @param exposure dyad-years or state-years of membership
/// @param members states that were members in at least one of the years; the source covers all of them
/// @param conflicts what was counted, by number
public record ConflictRate(
        Outcome outcome,
        Outcome perConflict,
        int conflictYears,
        int exposure,
        MemberCount members,
        List<Conflict> conflicts) {
    public ConflictRate {
        conflicts = List.copyOf(conflicts);
    }

    /// A counted conflict.
    ///
    /// @param id its number in the source
    /// @param years the years that count: in the period, and with the members it needs
    /// @param firstYear its first year in the source, which may precede the period
    /// @param sideA governments on side A in these years
    /// @param sideB governments on side B, or behind a rebel side B, in these years
    public record Conflict(
            String id,
            SortedSet<Integer> years,
            int firstYear,
            SortedSet<StateId> sideA,
            SortedSet<StateId> sideB,
            ConflictYear.Type type) {
        public Conflict {
            years = Collections.unmodifiableSortedSet(new TreeSet<>(years));
            sideA = Collections.unmodifiableSortedSet(new TreeSet<>(sideA));
            sideB = Collections.unmodifiableSortedSet(new TreeSet<>(sideB));
        }
    }
}
