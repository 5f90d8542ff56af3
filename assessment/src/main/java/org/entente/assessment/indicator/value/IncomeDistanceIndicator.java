package org.entente.assessment.indicator.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Unit;
import org.entente.core.panel.Panel;
import org.entente.core.state.StateId;
import org.entente.models.measure.distance.IncomeDistance;

/// How far members lie apart in income.
final class IncomeDistanceIndicator implements Indicator {
    private static final String GDP = "gdp-2015usd";
    private static final String PEOPLE = "population";

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public Description description() {
        return new Description(
                "income-distance",
                "distance between members in income a head",
                Dimension.VALUES,
                Unit.LOG_POINTS,
                "Mean over pairs of members on 1 July of the absolute difference in the logarithm of GDP a head, in"
                        + " constant 2015 US dollars; 0.69 is a factor of two (sigma-convergence: Barro and Sala-i-Martin"
                        + " 1992, Journal of Political Economy 100).",
                Sources.ECONOMIES,
                false,
                true,
                true,
                List.of(Nulls.OPTION));
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.fromOneYear(question.context().library().economies(), (holding, year) -> {
            for (String column : List.of(GDP, PEOPLE)) {
                if (holding.records().findColumn(column).isEmpty()) {
                    return answers.gaps(Gap.NOT_REPORTED, "the economies here have no column " + column);
                }
            }
            SortedSet<StateId> members = answers.membersIn(year);
            IncomeDistance.Result result = IncomeDistance.measure(holding.records(), GDP, PEOPLE, members, year);
            var provenance = answers.derived(holding.observed(
                    "GDP and people of %d".formatted(year),
                    2L * result.members().withData()));
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                figures.add(answers.unionFigure(
                        result.outcome(),
                        Optional.of(result.members()),
                        place(question, holding.records(), result.outcome(), members, year),
                        List.of(),
                        provenance));
            }
            figures.addAll(answers.memberFigures(result.byMember(), Sources.ECONOMIES, List.of(), provenance));
            return figures;
        });
    }

    private Optional<Placebo> place(
            Question question, Panel panel, Outcome outcome, SortedSet<StateId> members, int year) {
        var all = IncomeDistance.measure(panel, GDP, PEOPLE, new TreeSet<>(panel.states(GDP)), year)
                .incomes();
        List<StateId> pool = List.copyOf(all.keySet());
        double[][] distances = Nulls.pairs(pool.size());
        double[] logs = all.values().stream().mapToDouble(Math::log).toArray();
        for (int i = 0; i < logs.length; i++) {
            for (int j = 0; j < logs.length; j++) {
                distances[i][j] = Math.abs(logs[i] - logs[j]);
            }
        }
        return new Nulls(question, id())
                .place(outcome, members, pool, year, bloc -> Nulls.meanOverPairs(bloc, distances));
    }
}
