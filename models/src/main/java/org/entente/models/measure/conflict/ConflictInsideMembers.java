package org.entente.models.measure.conflict;

import java.util.Collection;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.union.Union;

/// Armed conflict inside members: conflict-years of a member's government against rebels, per 100
/// state-years of membership.
///
/// With c the intrastate and internationalised intrastate conflict-years of the period whose primary
/// government is a member, and m(t) the members of year t, 100 c / sum over t of m(t), and the exact
/// Poisson interval. Definitions of N. Gleditsch et al. (2002), Journal of Peace Research 39, 615-637. A
/// government in two conflicts in one year has two conflict-years. Governments that send troops to
/// another's conflict do not count here.
///
/// @param rule who is a member in a year
public record ConflictInsideMembers(SpellRule rule) {
    /// Members on 1 July.
    public static final ConflictInsideMembers DEFAULT = new ConflictInsideMembers(SpellRule.EXACT);

    /// Measures the rate over the years.
    ///
    /// @param covered the years that the source covers; if they do not contain `years` the rate is a gap
    public ConflictRate measure(Collection<ConflictYear> conflicts, Union union, Years years, Years covered) {
        return Exposure.STATE_YEARS.rate(
                conflicts,
                union,
                rule,
                years,
                covered,
                (conflict, members) ->
                        isInternal(conflict) && conflict.primaryA().stream().anyMatch(members::contains));
    }

    static boolean isInternal(ConflictYear conflict) {
        return conflict.type() == ConflictYear.Type.INTRASTATE
                || conflict.type() == ConflictYear.Type.INTERNATIONALISED_INTRASTATE;
    }
}
