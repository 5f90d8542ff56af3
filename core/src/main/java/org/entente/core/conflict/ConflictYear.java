package org.entente.core.conflict;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.state.StateId;

/// One armed conflict in one calendar year, with the governments on each side.
///
/// @param conflict the conflict's number in the source
/// @param sideA governments on side A, primary and secondary (those that sent troops)
/// @param sideB governments on side B; empty when side B is a rebel organisation
/// @param primaryA the primary party of side A
/// @param supportB governments that sent troops to a non-state side B
public record ConflictYear(
        String conflict,
        int year,
        SortedSet<StateId> primaryA,
        SortedSet<StateId> sideA,
        SortedSet<StateId> sideB,
        SortedSet<StateId> supportB,
        Type type,
        Intensity intensity) {
    public ConflictYear {
        primaryA = Collections.unmodifiableSortedSet(new TreeSet<>(primaryA));
        sideA = Collections.unmodifiableSortedSet(new TreeSet<>(sideA));
        sideB = Collections.unmodifiableSortedSet(new TreeSet<>(sideB));
        supportB = Collections.unmodifiableSortedSet(new TreeSet<>(supportB));
    }

    /// Who fights whom.
    public enum Type {
        /// A state against a non-state group outside its own territory.
        EXTRASYSTEMIC,
        INTERSTATE,
        /// A government against a rebel group, without foreign troops.
        INTRASTATE,
        /// A government against a rebel group, with foreign troops on at least one side.
        INTERNATIONALISED_INTRASTATE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Battle-related deaths in the year.
    public enum Intensity {
        /// 25 to 999 deaths.
        MINOR,
        /// 1,000 deaths or more.
        WAR
    }
}
