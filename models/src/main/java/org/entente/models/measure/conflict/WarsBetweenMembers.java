package org.entente.models.measure.conflict;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.entente.core.dispute.Dispute;
import org.entente.core.dispute.Hostility;
import org.entente.core.tie.LandBorders;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.union.Union;
import org.entente.core.war.War;

/// Inter-state wars with members on opposite sides, per 1000 dyad-years of membership: onsets, or years of war.
///
/// A war is counted as [DisputesBetweenMembers] counts a dispute, so the two rates can be set side by side: it counts
/// in a year in which two members fought on opposite sides of it at the same time, and is an onset if they began to
/// while both were members. M. Sarkees and F. Wayman (2010), Resort to War 1816-2007: at least 1000 battle deaths a
/// year among the combatants, each with 100 deaths of its own or 1000 troops in combat.
///
/// @param borders the borders of the exposure by contiguous dyads; empty for all dyads
/// @param rule who is a member in a year
public record WarsBetweenMembers(Optional<LandBorders> borders, SpellRule rule) {
    /// Measures the rates over the years, which the source must cover.
    public DisputesBetweenMembers.Result measure(Collection<War> wars, Union union, Years years) {
        return new DisputesBetweenMembers(Hostility.WAR, borders, rule).measure(asDisputes(wars), union, years);
    }

    /// Each war as a dispute at the level of war, under its number.
    public static List<Dispute> asDisputes(Collection<War> wars) {
        return wars.stream().map(WarsBetweenMembers::asDispute).toList();
    }

    private static Dispute asDispute(War war) {
        return new Dispute(
                war.number(),
                war.participants().stream()
                        .map(one -> new Dispute.Participant(
                                one.state(), one.isSideOne(), one.start(), one.end(), Hostility.WAR, Optional.empty()))
                        .toList());
    }
}
