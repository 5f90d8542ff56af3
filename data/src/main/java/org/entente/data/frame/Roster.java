package org.entente.data.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.state.StateId;
import org.entente.core.state.StateSystem;
import org.entente.core.state.StateSystem.Stay;
import org.entente.core.state.StateSystem.Unit;
import org.entente.core.time.Spell;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;

/// A list of states spread over years under a rule: which code counts in which year, and for which state.
///
/// Units are the list's codes by position, years are counted from the first of the range.
final class Roster {
    final StateSystem system;
    final Years years;
    final SpellRule rule;
    final List<Unit> units;
    final List<StateId> states;
    private final Set<StateId> only;
    private final Map<String, Integer> positions = new HashMap<>();
    /// By unit: the years in which it counts.
    final BitSet[] counts;
    /// By unit: the years in which one of its stays begins or ends.
    private final BitSet[] edges;
    /// By unit and year: the position in [#states] of the state that it stands for, or -1.
    private final int[][] state;

    Roster(StateSystem system, Years years, SpellRule rule) {
        this(system, years, rule, Set.of());
    }

    /// @param only what a code must stand for to count; empty for anything
    Roster(StateSystem system, Years years, SpellRule rule, Set<StateId> only) {
        requireListed(system, years);
        this.only = only;
        this.system = system;
        this.years = years;
        this.rule = rule;
        this.units = system.units();
        this.states = system.states();
        this.counts = new BitSet[units.size()];
        this.edges = new BitSet[units.size()];
        this.state = new int[units.size()][years.count()];
        for (int u = 0; u < units.size(); u++) {
            counts[u] = new BitSet(years.count());
            edges[u] = new BitSet(years.count());
            positions.put(units.get(u).label(), u);
            spread(u);
        }
    }

    private void spread(int u) {
        Arrays.fill(state[u], -1);
        for (Stay stay : units.get(u).stays()) {
            int begins = stay.spell().start().getYear();
            int ends = stay.spell().end().getYear();
            int position = Collections.binarySearch(states, stay.state());
            for (int y = Math.max(begins, years.first()); y <= Math.min(ends, years.last()); y++) {
                state[u][y - years.first()] = position;
                edges[u].set(y - years.first(), y == begins || y == ends);
            }
        }
        // In a year in which a stay begins or ends the rule decides; in all others it is the same state all year.
        for (int y = edges[u].nextSetBit(0); y >= 0; y = edges[u].nextSetBit(y + 1)) {
            state[u][y] = units.get(u)
                    .findState(yearAt(y), rule)
                    .map(found -> Collections.binarySearch(states, found))
                    .orElse(-1);
        }
        for (int y = 0; y < state[u].length; y++) {
            counts[u].set(y, state[u][y] >= 0 && (only.isEmpty() || only.contains(states.get(state[u][y]))));
        }
    }

    private static void requireListed(StateSystem system, Years years) {
        int first = system.covers().first();
        if (years.first() < first) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE,
                    Problem.of(
                            "ENT-2021",
                            "the list %s begins with %d; you asked for %s".formatted(system, first, years),
                            "It says nothing of earlier years.",
                            "Ask for %s, or for another list."
                                    .formatted(new Years(first, Math.max(first, years.last())))));
        }
    }

    /// The position of the unit with a label of the list.
    int unitOf(String label) {
        return Objects.requireNonNull(positions.get(label), label);
    }

    int yearAt(int y) {
        return years.first() + y;
    }

    int stateOf(int u, int year) {
        return state[u][year - years.first()];
    }

    /// The pairs of units that count in a year without sharing one of the days that the rule looks at.
    List<Apart> apart() {
        List<Apart> apart = new ArrayList<>();
        for (int y = 0; y < years.count(); y++) {
            List<Integer> partial = partial(y);
            for (int i = 0; i < partial.size(); i++) {
                for (int j = i + 1; j < partial.size(); j++) {
                    if (!shareDay(partial.get(i), partial.get(j), y)) {
                        apart.add(new Apart(partial.get(i), partial.get(j), y));
                    }
                }
            }
        }
        return apart;
    }

    /// The units that count in a year, but not on all days that the rule looks at.
    private List<Integer> partial(int y) {
        Spell days = rule.days(yearAt(y));
        List<Integer> partial = new ArrayList<>();
        for (int u = 0; u < units.size(); u++) {
            if (counts[u].get(y) && edges[u].get(y)) {
                long in = units.get(u).during(days).stream()
                        .map(Stay::spell)
                        .mapToLong(Roster::length)
                        .sum();
                if (in < length(days)) {
                    partial.add(u);
                }
            }
        }
        return partial;
    }

    private static long length(Spell spell) {
        return spell.end().toEpochDay() - spell.start().toEpochDay();
    }

    private boolean shareDay(int u, int v, int y) {
        Spell days = rule.days(yearAt(y));
        List<Stay> others = units.get(v).during(days);
        return units.get(u).during(days).stream()
                .anyMatch(a -> others.stream().anyMatch(b -> a.spell().overlaps(b.spell())));
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("%s: %s; %s, rule %s".formatted(system, system.names().en(), years, rule));
        int last = system.covers().last();
        if (years.last() > last) {
            Years after = new Years(Math.max(years.first(), last + 1), years.last());
            notes.add("the list ends with %d; %s carry its last day forward".formatted(last, after));
        }
        return notes;
    }

    /// Two units, the lower one first, that are in the list in a year, but never on one day of it.
    record Apart(int u, int v, int y) {}
}
