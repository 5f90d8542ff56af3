package org.entente.models.measure.distance;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.panel.Panel;
import org.entente.core.state.StateId;

/// Income distance: the mean over pairs of members of the absolute difference in the logarithm of income a
/// head in a year.
///
/// With y_i GDP over people, the mean of |ln y_i - ln y_j| over pairs of members with data: 0.69 is a factor
/// of two. The spread of log income among members is the measure of sigma-convergence: R. Barro and X.
/// Sala-i-Martin (1992), "Convergence", Journal of Political Economy 100, 223-251. GDP has no published
/// error, so there is no interval.
public final class IncomeDistance {
    private static final Uncertainty NO_ERROR = new Uncertainty.None("no published measurement error");

    private IncomeDistance() {}

    /// The distance of the union and of each member.
    ///
    /// @param incomes income a head of the members with data
    public record Result(
            Outcome outcome,
            MemberCount members,
            SortedMap<StateId, Double> incomes,
            SortedMap<StateId, Outcome> byMember) {
        public Result {
            incomes = Collections.unmodifiableSortedMap(new TreeMap<>(incomes));
            byMember = Collections.unmodifiableSortedMap(new TreeMap<>(byMember));
        }
    }

    /// Measures one year.
    ///
    /// @param gdp the panel's column of GDP
    /// @param people the panel's column of population
    public static Result measure(Panel panel, String gdp, String people, SortedSet<StateId> members, int year) {
        SortedMap<StateId, Double> incomes = new TreeMap<>();
        for (StateId member : members) {
            OptionalDouble income = panel.value(gdp, member, year);
            OptionalDouble heads = panel.value(people, member, year);
            if (income.isPresent() && heads.isPresent() && income.getAsDouble() > 0 && heads.getAsDouble() > 0) {
                incomes.put(member, income.getAsDouble() / heads.getAsDouble());
            }
        }
        return measure(incomes, members, panel.gap(gdp, year), year);
    }

    /// Measures one year from a column of income a head.
    public static Result measure(Panel panel, String incomeAHead, SortedSet<StateId> members, int year) {
        SortedMap<StateId, Double> incomes = new TreeMap<>();
        for (StateId member : members) {
            OptionalDouble income = panel.value(incomeAHead, member, year);
            if (income.isPresent() && income.getAsDouble() > 0) {
                incomes.put(member, income.getAsDouble());
            }
        }
        return measure(incomes, members, panel.gap(incomeAHead, year), year);
    }

    private static Result measure(SortedMap<StateId, Double> incomes, SortedSet<StateId> members, Gap gap, int year) {
        SortedMap<StateId, Double> logs = new TreeMap<>();
        incomes.forEach((member, income) -> logs.put(member, Math.log(income)));
        Scores scores = new Scores(logs);
        MemberCount count = new MemberCount(scores.size(), members.size());
        Missing none = members.size() < 2
                ? new Missing(Gap.NOT_APPLICABLE, "%d members in %d".formatted(members.size(), year))
                : new Missing(gap, "%s members have an income in %d".formatted(count, year));
        return scores.size() < 2
                ? new Result(none, count, incomes, scores.byMember(members, none))
                : new Result(
                        new Value(Scores.distance(scores.values()), NO_ERROR),
                        count,
                        incomes,
                        scores.byMember(members, none));
    }
}
