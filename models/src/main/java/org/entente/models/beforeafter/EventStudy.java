package org.entente.models.beforeafter;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;

/// Event study of one state: its distance from the mean of all others by years since the event, and whether that
/// distance moved before.
///
/// With d_t = y_1t - mean over others of y_jt, the shift is mean of d_t after the event less mean of d_t before; by
/// event time, d_t less d of the last year before, so that leads show the trend that was there already. Both tests
/// deal the event at random: each state in turn is taken against the mean of all the rest, and p is the share of
/// states, the treated one among them, with a statistic as large (R. Fisher 1935, The Design of Experiments, section
/// 21; for few treated units T. Conley and C. Taber 2011, Review of Economics and Statistics 93). For trends the
/// statistic is joint: the root mean square of all leads.
///
/// A large p of the test for trends is no proof that there was none (J. Roth 2022, American Economic Review: Insights
/// 4). What else happened with the event, or what it did to the others, cannot be told from it.
///
/// @param treated the state with the event
/// @param event the first year that counts as after
public record EventStudy(StateId treated, int event) {
    /// Two statistics that differ by less are equal: they are sums of the same terms in another order.
    private static final double TIE = 1e-12;

    /// What was found.
    ///
    /// @param shift mean of the years after less mean of those before, in the outcome's unit
    /// @param byEventTime by years since the event; 0 in year -1
    /// @param p of the shift, among all states
    /// @param leads root mean square of the leads; 0 with a single year before
    /// @param pLeads of the leads, among all states
    /// @param shiftsElsewhere the other states' shifts
    public record Result(
            double shift,
            SortedMap<Integer, Double> byEventTime,
            double p,
            double leads,
            double pLeads,
            SortedMap<StateId, Double> shiftsElsewhere) {
        public Result {
            byEventTime = new TreeMap<>(byEventTime);
            shiftsElsewhere = new TreeMap<>(shiftsElsewhere);
        }
    }

    /// Compares the state with all the others; every year from the event on counts as after.
    public Result measure(BalancedOutcomes outcomes) {
        return measure(
                outcomes,
                new Years(
                        Math.min(event, outcomes.years().last()),
                        outcomes.years().last()));
    }

    /// Compares the state with all the others.
    ///
    /// @param after the years whose mean is set against that of the years before the event
    /// @throws IllegalArgumentException if the treated state or others are missing, or no year is before or after
    public Result measure(BalancedOutcomes outcomes, Years after) {
        Years years = outcomes.years();
        if (outcomes.others(treated).isEmpty()
                || years.first() >= event
                || after.first() < event
                || !years.contains(after)) {
            throw new IllegalArgumentException("%d others, the years %s and those after, %s, do not fit an event in %d"
                    .formatted(outcomes.others(treated).size(), years, after, event));
        }
        int before = event - years.first();
        int from = after.first() - years.first();
        int to = from + after.count();
        double[] own = distances(outcomes, treated);
        SortedMap<StateId, Double> elsewhere = new TreeMap<>();
        int shiftsAsLarge = 1;
        int leadsAsLarge = 1;
        double shift = shift(own, before, from, to);
        double leads = leads(own, before);
        for (StateId other : outcomes.others(treated)) {
            double[] distances = distances(outcomes, other);
            elsewhere.put(other, shift(distances, before, from, to));
            shiftsAsLarge += Math.abs(shift(distances, before, from, to)) >= Math.abs(shift) - TIE ? 1 : 0;
            leadsAsLarge += leads(distances, before) >= leads - TIE ? 1 : 0;
        }
        double states = 1.0 + elsewhere.size();
        SortedMap<Integer, Double> byEventTime = new TreeMap<>();
        for (int t = 0; t < own.length; t++) {
            byEventTime.put(t - before, own[t] - own[before - 1]);
        }
        return new Result(shift, byEventTime, shiftsAsLarge / states, leads, leadsAsLarge / states, elsewhere);
    }

    /// The shifts of events that did not happen: every earlier year with as many years before and after as are asked
    /// for, all of them before the event.
    ///
    /// @return by the year that played the event's part; empty if the years before are too few
    public SortedMap<Integer, Double> shiftsInTime(BalancedOutcomes outcomes, int yearsBefore, int yearsAfter) {
        SortedMap<Integer, Double> shifts = new TreeMap<>();
        int first = outcomes.years().first();
        for (int year = first + yearsBefore; year + yearsAfter <= event; year++) {
            Years window = new Years(year - yearsBefore, year + yearsAfter - 1);
            shifts.put(
                    year, shift(distances(outcomes.during(window), treated), yearsBefore, yearsBefore, window.count()));
        }
        return shifts;
    }

    private static double[] distances(BalancedOutcomes outcomes, StateId state) {
        double[] distances = outcomes.of(state);
        var others = outcomes.others(state);
        for (StateId other : others) {
            double[] values = outcomes.of(other);
            for (int t = 0; t < distances.length; t++) {
                distances[t] -= values[t] / others.size();
            }
        }
        return distances;
    }

    private static double shift(double[] distances, int before, int from, int to) {
        return Arrays.stream(distances, from, to).average().orElseThrow()
                - Arrays.stream(distances, 0, before).average().orElseThrow();
    }

    private static double leads(double[] distances, int before) {
        double base = distances[before - 1];
        return Math.sqrt(Arrays.stream(distances, 0, before - 1)
                .map(distance -> (distance - base) * (distance - base))
                .average()
                .orElse(0));
    }
}
