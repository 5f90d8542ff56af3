package org.entente.core.tie;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.state.Dyad;
import org.entente.core.state.StateId;

/// What the passports of states need at the borders of others, on single days.
public final class VisaRules {
    private final SortedMap<LocalDate, Map<Dyad, VisaRule>> days;

    private VisaRules(SortedMap<LocalDate, Map<Dyad, VisaRule>> days) {
        this.days = days;
    }

    public static Builder builder() {
        return new Builder();
    }

    /// The days on which the rules were written down.
    public SortedSet<LocalDate> days() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(days.keySet()));
    }

    /// The last day of a year on which the rules were written down.
    public Optional<LocalDate> lastDayIn(int year) {
        return days.keySet().stream().filter(day -> day.getYear() == year).max(LocalDate::compareTo);
    }

    /// What a passport of `passport` needs at the border of `destination`; empty if the source has no such pair.
    public Optional<VisaRule> rule(StateId passport, StateId destination, LocalDate day) {
        return passport.equals(destination)
                ? Optional.empty()
                : Optional.ofNullable(days.getOrDefault(day, Map.of()).get(new Dyad(passport, destination)));
    }

    /// The states with a rule on a day, as passport or destination.
    public SortedSet<StateId> states(LocalDate day) {
        SortedSet<StateId> states = new TreeSet<>();
        days.getOrDefault(day, Map.of()).keySet().forEach(pair -> {
            states.add(pair.first());
            states.add(pair.second());
        });
        return states;
    }

    /// The number of pairs with a rule on a day.
    public int size(LocalDate day) {
        return days.getOrDefault(day, Map.of()).size();
    }

    /// Collects rules.
    public static final class Builder {
        private final SortedMap<LocalDate, Map<Dyad, VisaRule>> days = new TreeMap<>();

        private Builder() {}

        /// Sets a rule.
        ///
        /// @return whether the pair was free on that day
        public boolean put(LocalDate day, StateId passport, StateId destination, VisaRule rule) {
            return days.computeIfAbsent(day, _ -> new HashMap<>()).putIfAbsent(new Dyad(passport, destination), rule)
                    == null;
        }

        public VisaRules build() {
            SortedMap<LocalDate, Map<Dyad, VisaRule>> copy = new TreeMap<>();
            days.forEach((day, rules) -> copy.put(day, Map.copyOf(rules)));
            return new VisaRules(copy);
        }
    }
}
