package org.entente.assessment.indicator.value;

import java.util.List;
import java.util.Optional;
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
import org.entente.core.time.SpellRule;
import org.entente.data.library.Topic;
import org.entente.models.measure.distance.RegimeDistance;
import org.entente.numerics.sampling.Resampling;
import org.entente.numerics.sampling.Seed;

/// Are members alike in regime: mean distance, and its place among random sets of states.
final class RegimeDistanceIndicator implements Indicator {
    private static final int DRAWS = 1000;

    private final Kind kind;

    RegimeDistanceIndicator(Kind kind) {
        this.kind = kind;
    }

    /// What of democracy is compared: the five high-level indices of V-Dem, Polity, and the unified scores.
    enum Kind {
        ELECTORAL("regime-distance", RegimeDistance.ELECTORAL, "electoral democracy"),
        LIBERAL("liberal-democracy-distance", "liberal-democracy", "liberal democracy"),
        PARTICIPATORY("participatory-democracy-distance", "participatory-democracy", "participatory democracy"),
        DELIBERATIVE("deliberative-democracy-distance", "deliberative-democracy", "deliberative democracy"),
        EGALITARIAN("egalitarian-democracy-distance", "egalitarian-democracy", "egalitarian democracy"),
        POLITY(
                "polity-distance",
                "polity2",
                "regime on the Polity scale",
                Topic.DEMOCRACY,
                Sources.DEMOCRACY,
                new Unit("0..20", "points of the Polity score, which runs from -10 to 10"),
                "the revised combined Polity score (Marshall, Gurr and Jaggers 2019, Polity IV Project); interregnum and"
                        + " foreign rule have no score"),
        UNIFIED(
                "unified-democracy-distance",
                "unified-democracy",
                "the unified democracy score",
                Topic.DEMOCRACY,
                Sources.DEMOCRACY,
                new Unit("latent", "standard deviations of a latent score"),
                "the extended unified democracy score, one latent variable behind many indices (Pemstein, Meserve and"
                        + " Melton 2010, Political Analysis 18; extended by Marquez 2016)");

        private final String id;
        private final String column;
        private final String words;
        private final Topic<Panel> topic;
        private final String source;
        private final Unit unit;
        private final String index;

        Kind(String id, String column, String words) {
            this(
                    id,
                    column,
                    words,
                    Topic.REGIMES,
                    Sources.REGIMES,
                    Unit.SHARE,
                    "V-Dem's index of " + words + " (Teorell et al. 2019, Studies in Comparative International"
                            + " Development 54), with an interval of draws from the published measurement error, which"
                            + " widens distances");
        }

        Kind(String id, String column, String words, Topic<Panel> topic, String source, Unit unit, String index) {
            this.id = id;
            this.column = column;
            this.words = words;
            this.topic = topic;
            this.source = source;
            this.unit = unit;
            this.index = index;
        }
    }

    @Override
    public boolean isInBalanceSheet() {
        return kind == Kind.ELECTORAL;
    }

    @Override
    public Description description() {
        return new Description(
                kind.id,
                "distance between members in " + kind.words,
                Dimension.VALUES,
                kind.unit,
                "Mean over pairs of members on 1 July of the absolute difference in " + kind.index
                        + ". A low percentile among random blocs means that members are more alike than random states."
                        + " One of several indices: see the others before saying that values differ.",
                kind.source,
                false,
                true,
                true,
                List.of(Nulls.OPTION));
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.from(question.context().library().find(kind.topic), holding -> {
            if (answers.singleYear().isEmpty()) {
                return answers.gaps(Gap.NOT_APPLICABLE, "a distance in regime is of one year; ask for one");
            }
            int year = answers.singleYear().get();
            if (holding.records().findColumn(kind.column).isEmpty()) {
                return answers.gaps(Gap.NOT_REPORTED, "%s here has no index of %s".formatted(kind.source, kind.words));
            }
            Seed seed = new Seed(question.context().seed())
                    .child(kind.id)
                    .child(question.subject().whom())
                    .child(year);
            RegimeDistance.Result result = question.context()
                    .memo()
                    .get(
                            question.id(kind.id),
                            RegimeDistance.Result.class,
                            () -> new RegimeDistance(kind.column, SpellRule.EXACT, Resampling.of(DRAWS, seed))
                                    .measure(holding.records(), answers.union(), year));
            var provenance = answers.derived(holding.observed(
                    "%s of %d: %s".formatted(kind.column, year, result.scores()),
                    result.scores().size()));
            return answers.unionThenMembers(
                    result.outcome(),
                    result.members(),
                    () -> place(question, holding.records(), result, year),
                    result.notes(),
                    result.byMember(),
                    provenance);
        });
    }

    private Optional<Placebo> place(Question question, Panel panel, RegimeDistance.Result result, int year) {
        List<StateId> pool = panel.states(kind.column).stream()
                .filter(state -> panel.value(kind.column, state, year).isPresent())
                .toList();
        double[][] distances = Nulls.pairs(pool.size());
        for (int i = 0; i < distances.length; i++) {
            for (int j = 0; j < distances.length; j++) {
                distances[i][j] =
                        Math.abs(panel.value(kind.column, pool.get(i), year).orElseThrow()
                                - panel.value(kind.column, pool.get(j), year).orElseThrow());
            }
        }
        return new Nulls(question, id())
                .place(
                        result.outcome(),
                        result.scores().keySet(),
                        pool,
                        year,
                        bloc -> Nulls.meanOverPairs(bloc, distances));
    }
}
