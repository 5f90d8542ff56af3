package org.entente.assessment.indicator.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Unit;
import org.entente.core.time.SpellRule;
import org.entente.models.measure.regime.RegimeDistance;
import org.entente.numerics.sampling.Resampling;
import org.entente.numerics.sampling.Seed;

/// Are members alike in regime: mean distance, and its place among random sets of states.
final class RegimeDistanceIndicator implements Indicator {
    private static final int DRAWS = 1000;
    private static final int PLACEBOS = 1000;

    @Override
    public Description description() {
        return new Description(
                "regime-distance",
                "distance between members in electoral democracy",
                Dimension.VALUES,
                Unit.SHARE,
                "Mean over pairs of members on 1 July of the absolute difference in V-Dem's electoral democracy"
                        + " index (Teorell et al. 2019, Studies in Comparative International Development 54)."
                        + " Interval: draws from the published measurement error, which widens distances. Null: 1000"
                        + " random sets of as many states; a low percentile means that members are more alike than"
                        + " random states.",
                Sources.REGIMES,
                false,
                true,
                true,
                List.of());
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
                        result.outcome(), Optional.of(result.members()), result.placebo(), result.notes(), provenance));
            }
            figures.addAll(answers.memberFigures(result.byMember(), "vdem", List.of(), provenance));
            return figures;
        });
    }
}
