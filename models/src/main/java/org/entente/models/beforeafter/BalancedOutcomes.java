package org.entente.models.beforeafter;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;

/// One outcome of several states, without gaps over the same years.
public final class BalancedOutcomes {
    private final Years years;
    private final SortedMap<StateId, double[]> series;

    private BalancedOutcomes(Years years, SortedMap<StateId, double[]> series) {
        this.years = years;
        this.series = series;
    }

    /// Takes whole series.
    ///
    /// @throws IllegalArgumentException if a series does not have a finite value for each year
    public static BalancedOutcomes of(Years years, Map<StateId, double[]> series) {
        SortedMap<StateId, double[]> copies = new TreeMap<>();
        series.forEach((state, values) -> {
            if (!isComplete(values, years)) {
                throw new IllegalArgumentException(
                        "%s has no value for each year of %s: %s".formatted(state, years, Arrays.toString(values)));
            }
            copies.put(state, values.clone());
        });
        return new BalancedOutcomes(years, copies);
    }

    /// Takes the states whose series are complete, and leaves the others out.
    ///
    /// @param series NaN where a year is missing
    public static BalancedOutcomes ofComplete(Years years, Map<StateId, double[]> series) {
        Map<StateId, double[]> complete = new TreeMap<>();
        series.forEach((state, values) -> {
            if (isComplete(values, years)) {
                complete.put(state, values);
            }
        });
        return of(years, complete);
    }

    /// Takes the states that have a value in each of the years, and leaves the others out.
    public static BalancedOutcomes ofYears(Years years, IntFunction<Map<StateId, Double>> inYear) {
        Map<StateId, double[]> series = new TreeMap<>();
        years.stream()
                .forEach(year -> inYear.apply(year).forEach((state, value) -> {
                    double[] values = series.computeIfAbsent(state, _ -> {
                        double[] nothing = new double[years.count()];
                        Arrays.fill(nothing, Double.NaN);
                        return nothing;
                    });
                    values[year - years.first()] = value;
                }));
        return ofComplete(years, series);
    }

    private static boolean isComplete(double[] values, Years years) {
        return values.length == years.count() && Arrays.stream(values).allMatch(Double::isFinite);
    }

    public Years years() {
        return years;
    }

    public SortedSet<StateId> states() {
        return new TreeSet<>(series.keySet());
    }

    public boolean has(StateId state) {
        return series.containsKey(state);
    }

    /// The outcomes of the years, in order.
    ///
    /// @throws IllegalArgumentException if the state has no series
    public double[] of(StateId state) {
        if (!has(state)) {
            throw new IllegalArgumentException("no series of %s (there are: %s)".formatted(state, series.keySet()));
        }
        return Objects.requireNonNull(series.get(state)).clone();
    }

    /// The same states over some of the years.
    public BalancedOutcomes during(Years some) {
        if (!years.contains(some)) {
            throw new IllegalArgumentException("%s is not within %s".formatted(some, years));
        }
        int from = some.first() - years.first();
        SortedMap<StateId, double[]> cut = new TreeMap<>();
        series.forEach((state, values) -> cut.put(state, Arrays.copyOfRange(values, from, from + some.count())));
        return new BalancedOutcomes(some, cut);
    }

    /// The same years of some of the states.
    public BalancedOutcomes only(Collection<StateId> states) {
        SortedMap<StateId, double[]> kept = new TreeMap<>();
        states.forEach(state -> kept.put(state, of(state)));
        return new BalancedOutcomes(years, kept);
    }

    /// Every value less its state's mean over some years: a synthetic control of these lets levels differ for good (B.
    /// Ferman and C. Pinto 2021, "Synthetic controls with imperfect pretreatment fit", Quantitative Economics 12).
    public BalancedOutcomes centredOn(Years some) {
        BalancedOutcomes base = during(some);
        SortedMap<StateId, double[]> centred = new TreeMap<>();
        series.forEach((state, values) -> {
            double mean = Arrays.stream(base.of(state)).average().orElseThrow();
            centred.put(state, Arrays.stream(values).map(value -> value - mean).toArray());
        });
        return new BalancedOutcomes(years, centred);
    }

    /// The states without one.
    SortedSet<StateId> others(StateId state) {
        SortedSet<StateId> others = states();
        others.remove(state);
        return others;
    }
}
