package org.entente.data.frame;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.state.StateId;
import org.entente.core.state.StateSystem.Stay;
import org.entente.core.time.Spell;
import org.entente.core.union.Membership;
import org.entente.core.union.Membership.Status;
import org.entente.core.union.Union;

/// In which years the codes of a list were members of a union, by the rule of the roster: a code is a member
/// if one of the states that it stands for that year was.
final class MemberYears {
    private final Union union;
    private final Roster roster;
    private final BitSet[] years;
    private final Map<Long, List<Spell>> days = new HashMap<>();

    MemberYears(Union union, Roster roster) {
        this.union = union;
        this.roster = roster;
        this.years = new BitSet[roster.units.size()];
        for (int u = 0; u < years.length; u++) {
            years[u] = new BitSet();
        }
        roster.years.stream().forEach(this::spread);
    }

    private void spread(int year) {
        for (StateId member : union.membersIn(year, roster.rule)) {
            for (Stay stay : roster.system.staysOf(member)) {
                if (roster.rule.holds(stay.spell(), year)) {
                    years[roster.unitOf(stay.label())].set(year - roster.years.first());
                }
            }
        }
    }

    boolean isMember(int u, int year) {
        return years[u].get(year - roster.years.first());
    }

    /// Whether both were members, not suspended, on some same day of the year that the rule looks at.
    boolean shareDay(int u, int v, int year) {
        return days(u, year).stream().anyMatch(a -> days(v, year).stream().anyMatch(a::overlaps));
    }

    /// The days of the year, among those that the rule looks at, on which the code's state was a full member and
    /// not suspended.
    private List<Spell> days(int u, int year) {
        return days.computeIfAbsent(((long) u << Integer.SIZE) | year, _ -> computeDays(u, year));
    }

    private List<Spell> computeDays(int u, int year) {
        List<Spell> spells = new ArrayList<>();
        for (Stay stay : roster.units.get(u).during(roster.rule.days(year))) {
            List<Spell> of = new ArrayList<>();
            for (Membership membership : union.memberships()) {
                if (membership.state().equals(stay.state()) && membership.status() == Status.MEMBER) {
                    membership.inForce().intersection(stay.spell()).ifPresent(of::add);
                }
            }
            for (Membership membership : union.memberships()) {
                if (membership.state().equals(stay.state()) && membership.status() == Status.SUSPENDED) {
                    of = without(of, membership.inForce());
                }
            }
            spells.addAll(of);
        }
        return spells;
    }

    private static List<Spell> without(List<Spell> spells, Spell out) {
        List<Spell> rest = new ArrayList<>();
        for (Spell spell : spells) {
            if (!spell.overlaps(out)) {
                rest.add(spell);
                continue;
            }
            if (spell.start().isBefore(out.start())) {
                rest.add(new Spell(spell.start(), out.start()));
            }
            if (out.end().isBefore(spell.end())) {
                rest.add(new Spell(out.end(), spell.end()));
            }
        }
        return rest;
    }
}
