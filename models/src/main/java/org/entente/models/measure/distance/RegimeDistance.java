package org.entente.models.measure.distance;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.panel.Panel;
import org.entente.core.state.StateId;
import org.entente.core.time.SpellRule;
import org.entente.core.union.Union;
import org.entente.numerics.sampling.Draws;
import org.entente.numerics.sampling.Resampling;
import org.entente.numerics.sampling.UnitNormal;

/// Regime distance: the mean over pairs of members of the absolute difference in an index of democracy in a
/// year.
///
/// With d_i the point estimate of one of V-Dem's democracy indices (0 to 1) and n members with data, the
/// mean of |d_i - d_j| over n(n - 1)/2 pairs. J. Teorell, M. Coppedge, S. Lindberg, S.-E. Skaaning (2019),
/// "Measuring polyarchy across the globe, 1900-2017", Studies in Comparative International Development 54,
/// 71-95; D. Pemstein et al. (2025), "The V-Dem measurement model", V-Dem Working Paper 21, for the errors.
///
/// The interval draws each state's index from a normal with its published mean and standard deviation,
/// truncated to 0..1. The absolute difference of two noisy numbers is on average larger than that of the
/// numbers without noise, most of all where they are close, so the draws lie too high and the interval is
/// not symmetric about the point. The point comes from the point estimates, never from the draws; where it
/// falls outside the interval, a note says so.
///
/// Indices on another scale, such as Polity's, have a distance on that scale and no interval.
///
/// @param index the panel's column of point estimates; that of their standard deviations ends in `-sd`
/// @param rule who is a member in a year
/// @param resampling draws for the interval
public record RegimeDistance(String index, SpellRule rule, Resampling resampling) {
    /// V-Dem's index of electoral democracy; the column of its standard deviations ends in `-sd`.
    public static final String ELECTORAL = "polyarchy";

    /// The distance, and what is behind it.
    ///
    /// @param outcome the distance, from 0 to 1
    /// @param scores the point estimates behind it
    /// @param byMember each member's mean distance from its fellows
    /// @param notes what a reader must know beside the number
    public record Result(
            Outcome outcome,
            MemberCount members,
            SortedMap<StateId, Double> scores,
            SortedMap<StateId, Outcome> byMember,
            List<String> notes) {
        public Result {
            scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
            byMember = Collections.unmodifiableSortedMap(new TreeMap<>(byMember));
            notes = List.copyOf(notes);
        }
    }

    /// Measures the distance in one year.
    ///
    /// Without a column of standard deviations there is no interval.
    ///
    /// @throws IllegalArgumentException if the panel lacks the index
    public Result measure(Panel panel, Union union, int year) {
        SortedSet<StateId> members = union.membersIn(year, rule);
        Scores scores = Scores.of(panel, index, members, year);
        MemberCount count = new MemberCount(scores.size(), members.size());
        if (scores.size() < 2) {
            Outcome none = members.size() < 2
                    ? new Missing(Gap.NOT_APPLICABLE, "%d members in %d".formatted(members.size(), year))
                    : new Missing(panel.gap(index, year), "%s members have an index in %d".formatted(count, year));
            return new Result(none, count, scores.byState(), scores.byMember(members, none), List.of());
        }
        double distance = Scores.distance(scores.values());
        Uncertainty uncertainty = uncertainty(panel, scores, year);
        Outcome none = new Missing(panel.gap(index, year), "no index in %d".formatted(year));
        return new Result(
                new Value(distance, uncertainty),
                count,
                scores.byState(),
                scores.byMember(members, none),
                notes(distance, uncertainty));
    }

    private static List<String> notes(double distance, Uncertainty uncertainty) {
        boolean outside = uncertainty instanceof Uncertainty.Interval interval
                && (distance < interval.low() || distance > interval.high());
        return outside
                ? List.of("the point lies outside its interval: noise in the draws widens distances")
                : List.of();
    }

    /// The interval from draws of every state's index; each state has its own stream, so that one more
    /// member changes no other's draws.
    private Uncertainty uncertainty(Panel panel, Scores scores, int year) {
        if (panel.findColumn(index + "-sd").isEmpty()) {
            return new Uncertainty.None("no published measurement error");
        }
        double[][] drawn = new double[scores.size()][];
        for (Map.Entry<StateId, Double> score : scores.byState().entrySet()) {
            StateId state = score.getKey();
            OptionalDouble deviation = panel.value(index + "-sd", state, year);
            if (deviation.isEmpty()) {
                return new Uncertainty.None("no published measurement error for " + state);
            }
            RandomGenerator random = resampling.seed().child(state.code()).generator();
            int row = scores.byState().headMap(state).size();
            drawn[row] = new UnitNormal(score.getValue(), deviation.getAsDouble()).draw(resampling.draws(), random);
        }
        if (resampling.draws() == 0) {
            return new Uncertainty.None("no draws were asked for");
        }
        double[] distances = new double[resampling.draws()];
        Arrays.setAll(
                distances,
                d -> Scores.distance(
                        Arrays.stream(drawn).mapToDouble(row -> row[d]).toArray()));
        Draws draws = Draws.of(distances);
        double level = resampling.levelPercent();
        String method = "%d draws from the published measurement error".formatted(draws.size());
        return new Uncertainty.Interval(draws.low(level), draws.high(level), level, method);
    }
}
