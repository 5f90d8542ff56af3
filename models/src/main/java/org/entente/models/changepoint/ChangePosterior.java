package org.entente.models.changepoint;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The posterior of a single change in a yearly series.
///
/// @param none probability that there was no change
/// @param byYear probability that the year is the first after the change; with `none` they sum to 1
public record ChangePosterior(double none, SortedMap<Integer, Double> byYear) {
    public ChangePosterior {
        byYear = Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
    }

    /// From log marginal likelihoods, of no change and of a change in each year, with half of the prior on no change.
    static ChangePosterior of(double logNone, int firstYear, double[] logByYear) {
        double highest = Math.max(logNone, Arrays.stream(logByYear).max().orElseThrow());
        double none = Math.exp(logNone - highest);
        double[] masses = Arrays.stream(logByYear)
                .map(log -> Math.exp(log - highest) / logByYear.length)
                .toArray();
        double total = none + Arrays.stream(masses).sum();
        SortedMap<Integer, Double> byYear = new TreeMap<>();
        for (int i = 0; i < masses.length; i++) {
            byYear.put(firstYear + i, masses[i] / total);
        }
        return new ChangePosterior(none / total, byYear);
    }

    public double change() {
        return byYear.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /// The most probable first year after the change; the earlier one of two.
    public int mostProbableYear() {
        return ranked().getFirst().getKey();
    }

    /// The probability of one year as the first after the change, if there was one.
    public double ofYear(int year) {
        return byYear.getOrDefault(year, 0.0) / change();
    }

    /// The fewest years that together have the share of the probability of a change; they need not be in a row.
    ///
    /// @param levelPercent such as 90
    public SortedSet<Integer> credibleYears(double levelPercent) {
        SortedSet<Integer> years = new TreeSet<>();
        double wanted = levelPercent / 100 * change();
        double mass = 0;
        for (Map.Entry<Integer, Double> year : ranked()) {
            if (mass >= wanted) {
                break;
            }
            years.add(year.getKey());
            mass += year.getValue();
        }
        return years;
    }

    private List<Map.Entry<Integer, Double>> ranked() {
        return byYear.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
