package org.entente.models.beforeafter;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;

/// What a synthetic control found.
///
/// @param event the first year that counts as after
/// @param weights the donors with weight; the weights sum to 1
/// @param donors how many there were to choose from
/// @param gaps the state less its synthetic control, by year, in the outcome's unit
/// @param dualityGap how far the squared distance before may be from its minimum; 0 but for rounding
/// @param isUnique whether no other weights fit as well; if some do, the gap after depends on which
public record SyntheticEstimate(
        StateId treated,
        int event,
        SortedMap<StateId, Double> weights,
        int donors,
        SortedMap<Integer, Double> gaps,
        double dualityGap,
        boolean isUnique) {
    private static final double LARGEST_RATIO = 1e9;

    public SyntheticEstimate {
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        gaps = Collections.unmodifiableSortedMap(new TreeMap<>(gaps));
    }

    /// Root mean squared gap before the event.
    public double rmspeBefore() {
        return rmspe(gaps.headMap(event));
    }

    /// Root mean squared gap from the event on.
    public double rmspeAfter() {
        return rmspe(gaps.tailMap(event));
    }

    /// The second over the first, at most a billion: beyond that the fit before is perfect up to rounding, and the size
    /// of the ratio says nothing.
    public double rmspeRatio() {
        double after = rmspeAfter();
        boolean isPerfect = rmspeBefore() <= after / LARGEST_RATIO;
        return after == 0 ? 0 : isPerfect ? LARGEST_RATIO : after / rmspeBefore();
    }

    /// Whether it fits before at most so many times worse than another; fits that are perfect up to rounding are alike.
    boolean fitsWithin(double times, SyntheticEstimate other) {
        return rmspeBefore() <= times * Math.max(other.rmspeBefore(), other.rmspeAfter() / LARGEST_RATIO);
    }

    /// The mean gap over some years.
    public double meanGap(Years years) {
        return gaps.subMap(years.first(), years.last() + 1).values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow(() ->
                        new IllegalArgumentException("no gap in %s (there are: %s)".formatted(years, gaps.keySet())));
    }

    private static double rmspe(SortedMap<Integer, Double> some) {
        return Math.sqrt(
                some.values().stream().mapToDouble(gap -> gap * gap).average().orElse(0));
    }
}
