package org.entente.data.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.state.StateId;
import org.entente.core.state.StateSystem;
import org.entente.core.state.StateSystem.Unit;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;

/// The state-years that one list counts and another does not, state by state, whatever their codes.
///
/// @param only by state, the years that only the first list counts
public record SystemDifferences(
        StateSystem.Id in, StateSystem.Id notIn, SpellRule rule, SortedMap<StateId, List<Years>> only) {
    public SystemDifferences {
        only = Collections.unmodifiableSortedMap(new TreeMap<>(only));
    }

    /// What a list counts in some years and another does not.
    public static SystemDifferences between(StateSystem in, StateSystem notIn, Years years, SpellRule rule) {
        SortedMap<StateId, SortedSet<Integer>> only = new TreeMap<>();
        years.stream().forEach(year -> {
            Set<StateId> states = states(in, year, rule);
            states.removeAll(states(notIn, year, rule));
            states.forEach(
                    state -> only.computeIfAbsent(state, _ -> new TreeSet<>()).add(year));
        });
        SortedMap<StateId, List<Years>> runs = new TreeMap<>();
        only.forEach((state, all) -> runs.put(state, runs(all)));
        return new SystemDifferences(in.id(), notIn.id(), rule, runs);
    }

    public int stateYears() {
        return only.values().stream()
                .flatMap(List::stream)
                .mapToInt(Years::count)
                .sum();
    }

    /// One line with the count, then one for each state: `CAN 1867..1919`.
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("%d state-years are in %s but not in %s, rule %s".formatted(stateYears(), in, notIn, rule));
        only.forEach((state, years) -> notes.add(state + " "
                + String.join(", ", years.stream().map(Years::toString).toList())));
        return notes;
    }

    private static Set<StateId> states(StateSystem system, int year, SpellRule rule) {
        Set<StateId> states = new HashSet<>();
        for (Unit unit : system.units()) {
            states.addAll(unit.statesIn(year, rule));
        }
        return states;
    }

    private static List<Years> runs(SortedSet<Integer> all) {
        List<Years> runs = new ArrayList<>();
        for (int year : all) {
            if (!runs.isEmpty() && runs.getLast().last() == year - 1) {
                runs.add(new Years(runs.removeLast().first(), year));
            } else {
                runs.add(Years.of(year));
            }
        }
        return runs;
    }
}
