package org.entente.models.measure.conflict;

import java.util.Collection;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.state.StateId;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.union.Union;

/// Armed conflict between members: conflict-years with members on opposite sides, per 1000 dyad-years of
/// membership.
///
/// With c the conflict-years of the period and m(t) the members of year t, 1000 c / sum over t of m(t)(m(t)
/// - 1)/2, and the exact Poisson interval. A conflict-year counts once, however many members fight in it.
///   Conflicts and their types are those of N. Gleditsch et al. (2002), "Armed conflict 1946-2001: a new
///   dataset", Journal of Peace Research 39, 615-637: 25 battle-related deaths in a year. Exposure in
///   dyad-years follows S. Bremer (1992), "Dangerous dyads", Journal of Conflict Resolution 36, 309-341.
///
/// @param rule who is a member in a year
public record ConflictBetweenMembers(Opposition opposition, SpellRule rule) {
    /// Interstate conflicts, members on 1 July.
    public static final ConflictBetweenMembers DEFAULT =
            new ConflictBetweenMembers(Opposition.INTERSTATE, SpellRule.EXACT);

    /// In what sense members are on opposite sides. The two are counted apart and never added.
    public enum Opposition {
        /// Members on both sides of an interstate conflict.
        INTERSTATE,
        /// A member with troops on the side of rebels against a government on whose side another member
        /// fights, as the government itself or with troops: an internationalised intrastate conflict.
        SUPPORT_FOR_REBELS;

        private boolean holds(ConflictYear conflict, SortedSet<StateId> members) {
            return sideB(conflict).stream().anyMatch(members::contains)
                    && sideA(conflict).stream().anyMatch(members::contains);
        }

        /// The governments on the other side in this sense; none in a conflict of another type.
        SortedSet<StateId> sideB(ConflictYear conflict) {
            boolean counts = conflict.type()
                    == (this == INTERSTATE
                            ? ConflictYear.Type.INTERSTATE
                            : ConflictYear.Type.INTERNATIONALISED_INTRASTATE);
            return counts ? this == INTERSTATE ? conflict.sideB() : conflict.supportB() : new TreeSet<>();
        }

        static SortedSet<StateId> sideA(ConflictYear conflict) {
            SortedSet<StateId> all = new TreeSet<>(conflict.primaryA());
            all.addAll(conflict.sideA());
            return all;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Measures the rate over the years.
    ///
    /// @param covered the years that the source covers; if they do not contain `years` the rate is a gap
    public ConflictRate measure(Collection<ConflictYear> conflicts, Union union, Years years, Years covered) {
        return Exposure.DYAD_YEARS.rate(conflicts, union, rule, years, covered, opposition::holds);
    }
}
