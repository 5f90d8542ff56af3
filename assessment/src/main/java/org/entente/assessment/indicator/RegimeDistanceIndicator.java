package org.entente.assessment.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Unit;
import org.entente.core.time.SpellRule;
import org.entente.models.measure.regime.RegimeDistance;
import org.entente.numerics.sampling.Resampling;
import org.entente.numerics.sampling.Seed;

/// Are members alike in regime: mean distance, and its place among random sets of states.
final class RegimeDistanceIndicator implements Indicator {
    private static final int DRAWS = 1000;
    private static final int PLACEBOS = 1000;

    private final Kind kind;

    RegimeDistanceIndicator(Kind kind) {
        this.kind = kind;
    }

    /// The distance, its place among random sets, or the median random set.
    enum Kind {
        DISTANCE,
        PERCENTILE,
        PLACEBO
    }

    @Override
    public Description description() {
        return switch (kind) {
            case DISTANCE ->
                new Description(
                        "regime-distance",
                        "distance between members in electoral democracy",
                        Dimension.VALUES,
                        Unit.SHARE,
                        "Mean over pairs of members on 1 July of the absolute difference in V-Dem's electoral democracy"
                                + " index (Teorell et al. 2019, Studies in Comparative International Development 54)."
                                + " Interval: draws from the published measurement error, which widens distances.",
                        Sources.REGIMES,
                        false,
                        true,
                        true,
                        List.of());
            case PERCENTILE ->
                new Description(
                        "regime-distance-percentile",
                        "distance in electoral democracy: percentile among random sets of states",
                        Dimension.VALUES,
                        Unit.PERCENTILE,
                        "Per cent of 1000 random sets of as many states whose regime-distance is at or below the"
                                + " union's, ties by half: low means that members are more alike than random states.",
                        Sources.REGIMES,
                        false,
                        true,
                        false,
                        List.of());
            case PLACEBO ->
                new Description(
                        "regime-distance-placebo",
                        "distance in electoral democracy of random sets of states",
                        Dimension.VALUES,
                        Unit.SHARE,
                        "Median regime-distance of 1000 random sets of as many states, with the middle 90 per cent of"
                                + " them.",
                        Sources.REGIMES,
                        false,
                        true,
                        false,
                        List.of());
        };
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.from(question.context().library().regimes(), holding -> {
            if (answers.singleYear().isEmpty()) {
                return answers.gaps(Gap.NOT_APPLICABLE, "a distance in regime is of one year; ask for one");
            }
            int year = answers.singleYear().get();
            Seed seed = new Seed(question.context().seed())
                    .child("regime-distance")
                    .child(question.subject().whom())
                    .child(year);
            RegimeDistance.Result result = question.context()
                    .memo()
                    .get(
                            question.id("regime-distance"),
                            RegimeDistance.Result.class,
                            () -> new RegimeDistance(SpellRule.EXACT, Resampling.of(DRAWS, seed), PLACEBOS)
                                    .measure(holding.records(), answers.union(), year));
            var provenance = answers.derived(holding.observed(
                    "polyarchy of %d: %s".formatted(year, result.scores()),
                    result.scores().size()));
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                figures.add(answers.unionFigure(
                        outcome(result), Optional.of(result.members()), result.notes(), provenance));
            }
            figures.addAll(answers.memberFigures(result.byMember(), "vdem", List.of(), provenance));
            return figures;
        });
    }

    private Outcome outcome(RegimeDistance.Result result) {
        return switch (kind) {
            case DISTANCE -> result.outcome();
            case PERCENTILE -> result.percentile();
            case PLACEBO -> result.placebo();
        };
    }
}
