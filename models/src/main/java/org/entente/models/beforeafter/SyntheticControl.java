package org.entente.models.beforeafter;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.numerics.hull.NearestPoint;

/// Synthetic control: a state after an event less the weighted mean of donors that was nearest to it before.
///
/// With y_it the outcome and T0 the years before the event, weights w_j >= 0 with sum 1 minimise
/// sum over T0 of (y_1t - sum_j w_j y_jt)^2, and the gap in a year is y_1t - sum_j w_j y_jt. All outcomes before the
/// event are predictors with equal weight, and no others; covariates then add nothing (A. Kaul, S. Klößner, G. Pfeifer
/// and M. Schieler 2022, "Standard synthetic control methods", Journal of Business and Economic Statistics 40).
/// A. Abadie and J. Gardeazabal (2003), "The economic costs of conflict", American Economic Review 93, 113-132; A.
/// Abadie, A. Diamond and J. Hainmueller (2010), "Synthetic control methods for comparative case studies", Journal of
/// the American Statistical Association 105, 493-505.
///
/// It cannot tell the event from whatever else began then in that state, and takes for granted that the event did
/// nothing to the donors. A bad fit before makes the gap worthless; a perfect fit with more donors than years is no
/// achievement.
///
/// @param treated the state with the event
/// @param event the first year that counts as after
public record SyntheticControl(StateId treated, int event) {
    /// Fits weights with all the other states as donors.
    ///
    /// @throws IllegalArgumentException if the treated state or donors are missing, or no year is before or after
    public SyntheticEstimate fit(BalancedOutcomes outcomes) {
        SortedSet<StateId> donors = outcomes.others(treated);
        Years years = outcomes.years();
        if (donors.isEmpty() || years.first() >= event || years.last() < event) {
            throw new IllegalArgumentException("%d donors and the years %s do not lie around an event in %d"
                    .formatted(donors.size(), years, event));
        }
        Years before = new Years(years.first(), event - 1);
        BalancedOutcomes pre = outcomes.during(before);
        double[][] points = donors.stream().map(pre::of).toArray(double[][]::new);
        NearestPoint nearest = NearestPoint.of(points, pre.of(treated));
        double[] weights = nearest.weights();
        double[] gap = outcomes.of(treated);
        SortedMap<StateId, Double> positive = new TreeMap<>();
        int at = 0;
        for (StateId donor : donors) {
            double weight = weights[at++];
            if (weight > 0) {
                positive.put(donor, weight);
                double[] values = outcomes.of(donor);
                for (int t = 0; t < gap.length; t++) {
                    gap[t] -= weight * values[t];
                }
            }
        }
        SortedMap<Integer, Double> gaps = new TreeMap<>();
        for (int t = 0; t < gap.length; t++) {
            gaps.put(years.first() + t, gap[t]);
        }
        return new SyntheticEstimate(
                treated, event, positive, donors.size(), gaps, nearest.dualityGap(), nearest.isUnique());
    }

    /// The same event given to every state in turn, the treated one going to the donors meanwhile (Abadie, Diamond and
    /// Hainmueller 2010, section 2.4).
    ///
    /// @return the treated state's estimate and those of all others
    public PlaceboEstimates inSpace(BalancedOutcomes outcomes) {
        List<SyntheticEstimate> others = outcomes.others(treated).stream()
                .map(donor -> new SyntheticControl(donor, event).fit(outcomes))
                .toList();
        return new PlaceboEstimates(fit(outcomes), others);
    }

    /// The event put earlier, on data that end before it happened: whatever gap appears is none of the event's (A.
    /// Abadie, A. Diamond and J. Hainmueller 2015, American Journal of Political Science 59).
    ///
    /// @param earlier the year that plays the event's part
    public SyntheticEstimate inTime(BalancedOutcomes outcomes, int earlier) {
        Years beforeEvent = new Years(outcomes.years().first(), event - 1);
        return new SyntheticControl(treated, earlier).fit(outcomes.during(beforeEvent));
    }

    /// The estimate without each of the donors that carry weight, one at a time.
    public List<SyntheticEstimate> leaveOneOut(BalancedOutcomes outcomes) {
        List<SyntheticEstimate> estimates = new ArrayList<>();
        for (StateId donor : fit(outcomes).weights().keySet()) {
            SortedSet<StateId> kept = new TreeSet<>(outcomes.states());
            kept.remove(donor);
            if (kept.size() > 1) {
                estimates.add(fit(outcomes.only(kept)));
            }
        }
        return estimates;
    }
}
