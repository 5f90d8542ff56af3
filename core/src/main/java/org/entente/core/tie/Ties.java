package org.entente.core.tie;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;

/// One quantity of ordered pairs of states in single years, such as the money that migrants send home.
///
/// A pair that is not there is one for which the source says nothing; that is not known to be zero.
public final class Ties {
    private final Unit unit;
    private final SortedMap<Integer, Map<StateId, Map<StateId, Double>>> years;

    private Ties(Unit unit, SortedMap<Integer, Map<StateId, Map<StateId, Double>>> years) {
        this.unit = unit;
        this.years = years;
    }

    public static Builder builder(Unit unit) {
        return new Builder(unit);
    }

    public Unit unit() {
        return unit;
    }

    /// The years with values, which need not follow on each other.
    public SortedSet<Integer> years() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(years.keySet()));
    }

    /// What goes from one state to another in a year; empty if the source says nothing.
    public OptionalDouble value(StateId from, StateId to, int year) {
        Double value = from(from, year).get(to);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// The states that anything is said of in a year, in either direction.
    public SortedSet<StateId> states(int year) {
        SortedSet<StateId> states = new TreeSet<>();
        years.getOrDefault(year, Map.of()).forEach((from, to) -> {
            states.add(from);
            states.addAll(to.keySet());
        });
        return states;
    }

    /// The number of pairs with a value in a year.
    public int size(int year) {
        return years.getOrDefault(year, Map.of()).values().stream()
                .mapToInt(Map::size)
                .sum();
    }

    private Map<StateId, Double> from(StateId from, int year) {
        return years.getOrDefault(year, Map.of()).getOrDefault(from, Map.of());
    }

    /// Collects values.
    public static final class Builder {
        private final Unit unit;
        private final SortedMap<Integer, Map<StateId, Map<StateId, Double>>> years = new TreeMap<>();

        private Builder(Unit unit) {
            this.unit = unit;
        }

        /// Sets what goes from one state to another in a year.
        ///
        /// @return whether the pair was free
        /// @throws IllegalArgumentException if the value is negative or not finite
        public boolean put(StateId from, StateId to, int year, double value) {
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("%s to %s in %d cannot be %s".formatted(from, to, year, value));
            }
            return years.computeIfAbsent(year, _ -> new HashMap<>())
                            .computeIfAbsent(from, _ -> new HashMap<>())
                            .putIfAbsent(to, value)
                    == null;
        }

        public Ties build() {
            SortedMap<Integer, Map<StateId, Map<StateId, Double>>> copy = new TreeMap<>();
            years.forEach((year, from) -> {
                Map<StateId, Map<StateId, Double>> rows = new HashMap<>();
                from.forEach((state, to) -> rows.put(state, Map.copyOf(to)));
                copy.put(year, Map.copyOf(rows));
            });
            return new Ties(unit, copy);
        }
    }
}
