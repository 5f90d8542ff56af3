package org.entente.models.measure.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.dispute.Dispute;
import org.entente.core.dispute.Dispute.Participant;
import org.entente.core.dispute.Fatality;
import org.entente.core.dispute.Hostility;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.union.Union;

/// Battle deaths of members in militarized disputes that began between them, as bounds.
///
/// The source gives each participant a class: none, 1-25, 26-100, 101-250, 251-500, 501-999, more than 999. The lower
/// and the upper bounds are summed over the members on opposite sides of each dispute with an onset in the period
/// ([DisputesBetweenMembers], at any level). More than 999, or unknown in a dispute that is a war, has no upper bound,
/// and then neither has the sum. Deaths that a member suffered at the hands of a third party in the same dispute are
/// among them, and so
/// are those of years after the period. Classes and levels: D. Jones, S. Bremer and J. D. Singer (1996), "Militarized
/// interstate disputes, 1816-1992", Conflict Management and Peace Science 15, 163-213.
///
/// @param unknown what a class that is not known may be below the level of war
public record DisputeDeaths(Unknown unknown, SpellRule rule) {
    private static final int BELOW_WAR = 999;

    /// What deaths that the source does not know may be, in a dispute below the level of war.
    public enum Unknown {
        /// From none to 999 for each member: a dispute with more is as a rule a war. An assumption; version 5.0 has
        /// three disputes below war with more (146, 210 and 3564).
        BELOW_WAR,
        /// From none to any number.
        OPEN
    }

    /// @param deaths persons, the lower bound, with the interval of the classes
    /// @param onsets disputes that began between members in the period
    /// @param deadly those of them in which a member had deaths, or the source does not know
    /// @param exposure dyad-years of membership
    /// @param entries members on either side of an onset
    /// @param unknownEntries entries of members whose deaths the source does not know
    public record Result(
            Outcome deaths,
            int onsets,
            List<DisputesBetweenMembers.Counted> deadly,
            int exposure,
            int entries,
            int unknownEntries) {
        public Result {
            deadly = List.copyOf(deadly);
        }
    }

    /// Measures the years, which the source must cover.
    public Result measure(Collection<Dispute> all, Union union, Years years) {
        DisputesBetweenMembers.Result counted =
                new DisputesBetweenMembers(Hostility.NONE, Optional.empty(), rule).measure(all, union, years);
        if (counted.exposure() == 0) {
            String none = "no dyad-years of membership in %s".formatted(years);
            return new Result(new Missing(Gap.NOT_APPLICABLE, none), 0, List.of(), 0, 0, 0);
        }
        List<DisputesBetweenMembers.Counted> onsets = counted.disputes().stream()
                .filter(DisputesBetweenMembers.Counted::isOnset)
                .toList();
        List<DisputesBetweenMembers.Counted> deadly = new ArrayList<>();
        DeathBounds sum = DeathBounds.NONE;
        int entries = 0;
        int unknownEntries = 0;
        for (DisputesBetweenMembers.Counted onset : onsets) {
            boolean isWar = participants(onset, all).anyMatch(one -> one.hostility() == Hostility.WAR);
            DeathBounds own = DeathBounds.NONE;
            for (Participant member : members(onset, all)) {
                own = own.plus(bounds(member, isWar));
                entries++;
                unknownEntries += member.fatality().isEmpty() ? 1 : 0;
            }
            sum = sum.plus(own);
            if (!own.equals(DeathBounds.NONE)) {
                deadly.add(onset);
            }
        }
        String open = "a class without an upper bound is among them";
        return new Result(sum.outcome(open), onsets.size(), deadly, counted.exposure(), entries, unknownEntries);
    }

    private static List<Participant> members(DisputesBetweenMembers.Counted onset, Collection<Dispute> all) {
        return participants(onset, all)
                .filter(one -> one.isSideA()
                        ? onset.sideA().contains(one.state())
                        : onset.sideB().contains(one.state()))
                .toList();
    }

    private static Stream<Participant> participants(DisputesBetweenMembers.Counted onset, Collection<Dispute> all) {
        return all.stream()
                .filter(dispute -> dispute.number().equals(onset.number()))
                .flatMap(dispute -> dispute.participants().stream());
    }

    private DeathBounds bounds(Participant member, boolean isWar) {
        Optional<Fatality> fatality = member.fatality();
        if (fatality.isEmpty()) {
            return unknown == Unknown.OPEN || isWar ? DeathBounds.atLeast(0) : DeathBounds.of(0, BELOW_WAR);
        }
        return switch (fatality.get()) {
            case NONE -> DeathBounds.NONE;
            case UP_TO_25 -> DeathBounds.of(1, 25);
            case UP_TO_100 -> DeathBounds.of(26, 100);
            case UP_TO_250 -> DeathBounds.of(101, 250);
            case UP_TO_500 -> DeathBounds.of(251, 500);
            case UP_TO_999 -> DeathBounds.of(501, BELOW_WAR);
            case MORE -> DeathBounds.atLeast(BELOW_WAR + 1);
        };
    }
}
