package org.entente.assessment.indicator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Unit;
import org.entente.core.time.Years;
import org.entente.models.measure.vote.PlaceboBlocs;
import org.entente.models.measure.vote.VotingAgreement;

/// The null of voting agreement: where the union stands among random blocs of its size.
final class PlaceboAgreementIndicator implements Indicator {
    private final Kind kind;

    PlaceboAgreementIndicator(Kind kind) {
        this.kind = kind;
    }

    /// The union's place, or the distribution it is read from.
    enum Kind {
        PERCENTILE,
        MEDIAN
    }

    @Override
    public Description description() {
        return switch (kind) {
            case PERCENTILE ->
                new Description(
                        "voting-agreement-percentile",
                        "voting agreement: percentile among random blocs of the same size",
                        Dimension.VOTES,
                        Unit.PERCENTILE,
                        "Per cent of 1000 placebo unions whose voting agreement is at or below the union's, ties by"
                                + " half. A placebo union keeps the members' places and dates and fills them with"
                                + " states drawn at random among those that cast at least half of the votes (a"
                                + " permutation test: Fisher 1935, section 21).",
                        Sources.VOTES,
                        false,
                        true,
                        false,
                        Votes.OPTIONS);
            case MEDIAN ->
                new Description(
                        "voting-agreement-placebo",
                        "voting agreement of random blocs of the same size",
                        Dimension.VOTES,
                        Unit.SHARE,
                        "Median voting agreement of 1000 placebo unions, with the middle 90 per cent of them; drawn as"
                                + " for voting-agreement-percentile.",
                        Sources.VOTES,
                        false,
                        true,
                        false,
                        Votes.OPTIONS);
        };
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        if (!answers.wantsUnion()) {
            return List.of();
        }
        return answers.from(question.context().library().votes(), holding -> {
            Years years = answers.years();
            var rollCalls = Votes.in(holding, years);
            // Both indicators draw the same placebo unions, so that the percentile belongs to the median.
            var seed = Votes.seed("voting-agreement-placebo", question);
            PlaceboBlocs placebos = PlaceboBlocs.of(VotingAgreement.of(Votes.options(question.options())), seed);
            PlaceboBlocs.Result result = question.context()
                    .memo()
                    .get(
                            question.id("voting-agreement-placebo"),
                            PlaceboBlocs.Result.class,
                            () -> placebos.measure(
                                    rollCalls,
                                    question.subject().union(),
                                    question.context().executor()));
            var outcome = kind == Kind.PERCENTILE ? result.percentile() : result.median();
            var notes = List.of("Placebo unions are drawn from %d states.".formatted(result.pool()));
            var provenance = answers.derived(Votes.read(holding, years, rollCalls.size(), Set.of()));
            return List.of(answers.unionFigure(outcome, Optional.empty(), notes, provenance));
        });
    }
}
