package org.entente.assessment.indicator.value;

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
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Unit;
import org.entente.core.panel.Panel;
import org.entente.core.state.StateId;
import org.entente.data.library.Topic;
import org.entente.models.measure.distance.IncomeDistance;

/// How far members lie apart in income.
final class IncomeDistanceIndicator implements Indicator {
    private static final String GDP = "gdp-2015usd";
    private static final String PEOPLE = "population";
    private static final String A_HEAD = "income-a-head";

    private final Kind kind;

    IncomeDistanceIndicator(Kind kind) {
        this.kind = kind;
    }

    /// Whose incomes are compared. They differ in prices, in years and in how gaps between benchmarks are filled.
    enum Kind {
        WORLD_BANK("income-distance", Topic.ECONOMIES, Sources.ECONOMIES, "in constant 2015 US dollars"),
        PENN(
                "income-distance-pwt",
                Topic.PENN,
                Sources.PENN,
                "expenditure-side at purchasing power parity (Feenstra, Inklaar and Timmer 2015, American Economic"
                        + " Review 105)"),
        MADDISON(
                "income-distance-maddison",
                Topic.MADDISON,
                Sources.MADDISON,
                "of the Maddison Project, in 2011 dollars at purchasing power parity, which reaches back furthest (Bolt"
                        + " and van Zanden 2020)"),
        LATENT(
                "income-distance-latent",
                Topic.LATENT_INCOMES,
                Sources.LATENT_INCOMES,
                "as a latent variable behind several sources (Fariss, Anders, Markowitz and Barnum 2022, Journal of"
                        + " Conflict Resolution 66)");

        private final String id;
        private final Topic<Panel> topic;
        private final String source;
        private final String words;

        Kind(String id, Topic<Panel> topic, String source, String words) {
            this.id = id;
            this.topic = topic;
            this.source = source;
            this.words = words;
        }

        IncomeDistance.Result measure(Panel panel, SortedSet<StateId> states, int year) {
            return this == WORLD_BANK
                    ? IncomeDistance.measure(panel, GDP, PEOPLE, states, year)
                    : IncomeDistance.measure(panel, A_HEAD, states, year);
        }

        List<String> columns() {
            return this == WORLD_BANK ? List.of(GDP, PEOPLE) : List.of(A_HEAD);
        }
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public Description description() {
        return new Description(
                kind.id,
                "distance between members in income a head",
                Dimension.VALUES,
                Unit.LOG_POINTS,
                "Mean over pairs of members on 1 July of the absolute difference in the logarithm of GDP a head, "
                        + kind.words
                        + "; 0.69 is a factor of two (sigma-convergence: Barro and Sala-i-Martin"
                        + " 1992, Journal of Political Economy 100).",
                kind.source,
                false,
                true,
                true,
                List.of(Nulls.OPTION));
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.fromOneYear(question.context().library().find(kind.topic), (holding, year) -> {
            for (String column : kind.columns()) {
                if (holding.records().findColumn(column).isEmpty()) {
                    return answers.gaps(Gap.NOT_REPORTED, "%s here has no column %s".formatted(kind.source, column));
                }
            }
            SortedSet<StateId> members = answers.membersIn(year);
            IncomeDistance.Result result = kind.measure(holding.records(), members, year);
            var provenance = answers.derived(holding.observed(
                    "income a head of %d".formatted(year),
                    (long) kind.columns().size() * result.members().withData()));
            return answers.unionThenMembers(
                    result.outcome(),
                    result.members(),
                    () -> place(question, holding.records(), result, year),
                    List.of(),
                    result.byMember(),
                    provenance);
        });
    }

    private Optional<Placebo> place(Question question, Panel panel, IncomeDistance.Result result, int year) {
        var all = kind.measure(panel, new TreeSet<>(panel.states(kind.columns().getFirst())), year)
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
                .place(
                        result.outcome(),
                        result.incomes().keySet(),
                        pool,
                        year,
                        bloc -> Nulls.meanOverPairs(bloc, distances));
    }
}
