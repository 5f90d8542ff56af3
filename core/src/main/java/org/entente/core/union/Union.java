package org.entente.core.union;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.provenance.Checked;
import org.entente.core.state.Names;
import org.entente.core.state.StateId;
import org.entente.core.time.Spell;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.union.Membership.Status;

/// The organisation under assessment: members with spells, founding treaties, decision rule.
///
/// @param kind what the catalogue calls it: organisation, treaty regime, programme or group
/// @param life from entry into force to the end, if it ended
/// @param trade the union's own trade function
/// @param lineage the unions that stand in for this one before its entry into force
public record Union(
        UnionId id,
        String kind,
        Names names,
        Spell life,
        TradeFunction trade,
        String decisionRule,
        List<Membership> memberships,
        List<Lineage> lineage,
        List<Treaty> treaties,
        List<Function> functions,
        List<Comparator> comparators,
        List<Event> events,
        List<String> sources,
        Checked checked,
        String note) {
    public Union {
        memberships = List.copyOf(memberships);
        lineage = List.copyOf(lineage);
        treaties = List.copyOf(treaties);
        functions = List.copyOf(functions);
        comparators = List.copyOf(comparators);
        events = List.copyOf(events);
        sources = List.copyOf(sources);
    }

    /// The members on a day: full members, without those whose membership was suspended that day.
    public SortedSet<StateId> membersOn(LocalDate date) {
        SortedSet<StateId> members = withStatusOn(Status.MEMBER, date);
        members.removeAll(withStatusOn(Status.SUSPENDED, date));
        return members;
    }

    public SortedSet<StateId> withStatusOn(Status status, LocalDate date) {
        SortedSet<StateId> states = new TreeSet<>();
        for (Membership membership : memberships) {
            if (membership.status() == status && membership.inForce().covers(date)) {
                states.add(membership.state());
            }
        }
        return states;
    }

    /// The members in a year under a rule; suspension counts by the same rule.
    public SortedSet<StateId> membersIn(int year, SpellRule rule) {
        SortedSet<StateId> states = new TreeSet<>();
        for (Membership membership : memberships) {
            if (membership.status() == Status.MEMBER && rule.holds(membership.inForce(), year)) {
                states.add(membership.state());
            }
        }
        for (Membership membership : memberships) {
            if (membership.status() == Status.SUSPENDED && rule.holds(membership.inForce(), year)) {
                states.remove(membership.state());
            }
        }
        return states;
    }

    /// Every state that was a full member in at least one of the years under the rule.
    public SortedSet<StateId> membersDuring(Years years, SpellRule rule) {
        SortedSet<StateId> states = new TreeSet<>();
        years.stream().forEach(year -> states.addAll(membersIn(year, rule)));
        return states;
    }

    /// The same union with other memberships: a scenario, or a choice of who counts.
    public Union withMemberships(List<Membership> others) {
        return new Union(
                id,
                kind,
                names,
                life,
                trade,
                decisionRule,
                others,
                lineage,
                treaties,
                functions,
                comparators,
                events,
                sources,
                checked,
                note);
    }

    /// What a union does about its members' trade with each other.
    public enum TradeFunction {
        NONE,
        FREE_TRADE_AREA,
        CUSTOMS_UNION,
        ECONOMIC_UNION;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A union that stands in for this one during a spell before its entry into force.
    public record Lineage(UnionId predecessor, Spell spell, List<String> sources, String note) {}

    /// A founding or amending treaty. Dates that are not known are empty.
    public record Treaty(
            String id,
            String name,
            String place,
            String signed,
            String inForce,
            String ended,
            List<String> obligations,
            List<String> sources,
            Checked checked,
            String note) {}

    /// A function from the closed list of the catalogue, and the spell in which the union had it.
    public record Function(String id, Spell spell, List<String> sources, Checked checked, String note) {}

    /// A union that the same questions are put to, and why.
    public record Comparator(UnionId union, String reason) {}

    /// A dated fact about a member's practice that is not a legal change of status.
    public record Event(String state, LocalDate date, String kind, Names text, List<String> sources, Checked checked) {}
}
