package org.entente.core.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.core.time.Spell;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;

/// A list of the members of the state system: who counts, from when to when, under which code.
///
/// The unit of a list is the code, not the state: in the Correlates of War list 365 stands for the Russian
/// Empire, the Soviet Union and the Russian Federation, one after the other, without a gap.
public final class StateSystem {
    private final Id id;
    private final Names names;
    private final Years covers;
    private final List<String> sources;
    private final List<Unit> units;
    private final Map<String, Unit> byLabel = new HashMap<>();
    private final Map<StateId, List<Stay>> byState = new HashMap<>();

    private StateSystem(Id id, Names names, Years covers, List<String> sources, List<Unit> units) {
        this.id = id;
        this.names = names;
        this.covers = covers;
        this.sources = List.copyOf(sources);
        this.units = List.copyOf(units);
        for (Unit unit : units) {
            byLabel.put(unit.label, unit);
            unit.stays.forEach(stay ->
                    byState.computeIfAbsent(stay.state, _ -> new ArrayList<>()).add(stay));
        }
        byState.values().forEach(StateSystem::sortAndCheck);
    }

    /// A list from its stays, in any order.
    ///
    /// @param covers the years that the list was made for
    /// @param sources keys of citations
    /// @throws IllegalArgumentException if a code stands for two states, or a state has two codes, on one day
    public static StateSystem of(Id id, Names names, Years covers, List<String> sources, List<Stay> stays) {
        SortedMap<Integer, List<Stay>> byNumber = new TreeMap<>();
        SortedMap<String, List<Stay>> byLabel = new TreeMap<>();
        for (Stay stay : stays) {
            byLabel.computeIfAbsent(stay.label, _ -> new ArrayList<>()).add(stay);
            byNumber.computeIfAbsent(stay.number, _ -> new ArrayList<>()).add(stay);
        }
        List<Unit> units = (id == Id.ISO ? byLabel.values() : byNumber.values())
                .stream().map(Unit::of).toList();
        return new StateSystem(id, names, covers, sources, units);
    }

    public Id id() {
        return id;
    }

    public Names names() {
        return names;
    }

    /// The years that the list was made for. Later ones carry its last day forward.
    public Years covers() {
        return covers;
    }

    /// Keys of the citations of the list.
    public List<String> sources() {
        return sources;
    }

    /// The codes of the list by number, or by letters where the codes are letters.
    public List<Unit> units() {
        return units;
    }

    public Optional<Unit> findUnit(String label) {
        return Optional.ofNullable(byLabel.get(label));
    }

    /// When and under which codes a state is in the list, in time order; empty if it never is.
    public List<Stay> staysOf(StateId state) {
        return List.copyOf(byState.getOrDefault(state, List.of()));
    }

    /// Every state that is ever in the list, by id.
    public List<StateId> states() {
        return byState.keySet().stream().sorted().toList();
    }

    @Override
    public String toString() {
        return id.toString();
    }

    private static List<Stay> sortAndCheck(List<Stay> stays) {
        stays.sort(Comparator.comparing((Stay stay) -> stay.spell.start()));
        for (int i = 1; i < stays.size(); i++) {
            if (stays.get(i - 1).spell.overlaps(stays.get(i).spell)) {
                throw new IllegalArgumentException(
                        "%s and %s hold on the same day".formatted(stays.get(i - 1), stays.get(i)));
            }
        }
        return stays;
    }

    /// The lists that there are.
    public enum Id {
        /// Correlates of War.
        COW,
        /// Gleditsch and Ward's independent states.
        GW,
        /// Gleditsch and Ward's independent states together with their microstates.
        GW_MICRO,
        /// The states of the catalogue under their ISO 3166 codes.
        ISO;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A spell in which a code of a list stands for one state.
    ///
    /// @param label the code as written
    /// @param number the code as a number, or 0 where it has none
    public record Stay(String label, int number, StateId state, Spell spell) {
        @Override
        public String toString() {
            return "%s for %s %s".formatted(label, state, spell);
        }
    }

    /// A code of a list with the states that it stands for, one after the other.
    ///
    /// @param stays in time order, without two on one day
    public record Unit(String label, int number, List<Stay> stays) {
        public Unit {
            stays = List.copyOf(sortAndCheck(new ArrayList<>(stays)));
        }

        private static Unit of(List<Stay> stays) {
            Stay last = stays.getLast();
            return new Unit(last.label, last.number, stays);
        }

        public boolean counts(int year, SpellRule rule) {
            return stays.stream().anyMatch(stay -> rule.holds(stay.spell, year));
        }

        /// The stays among some days, cut to them.
        public List<Stay> during(Spell days) {
            return stays.stream()
                    .flatMap(stay -> stay.spell.intersection(days).stream()
                            .map(cut -> new Stay(stay.label, stay.number, stay.state, cut)))
                    .toList();
        }

        /// The state that the code stands for in a year, if the rule counts it: on the rule's day; where any
        /// day will do, on 1 July or, if it is not in the list that day, on its last day in it that year.
        public Optional<StateId> findState(int year, SpellRule rule) {
            List<Stay> stays = during(rule.days(year));
            return Stream.concat(
                            stays.stream().filter(stay -> SpellRule.EXACT.holds(stay.spell, year)),
                            stays.reversed().stream())
                    .map(Stay::state)
                    .findFirst();
        }

        /// Every state that the code stands for on a day of the year that the rule looks at.
        public Set<StateId> statesIn(int year, SpellRule rule) {
            Set<StateId> states = new HashSet<>();
            during(rule.days(year)).forEach(stay -> states.add(stay.state));
            return states;
        }
    }
}
