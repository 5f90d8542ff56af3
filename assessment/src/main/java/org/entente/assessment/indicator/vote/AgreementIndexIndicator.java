package org.entente.assessment.indicator.vote;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Unit;
import org.entente.core.time.Years;
import org.entente.models.measure.vote.AgreementIndex;
import org.entente.models.measure.vote.BlocStatistic;
import org.entente.models.measure.vote.BlocStatistic.Unity;

/// How united the members vote, roll call by roll call.
final class AgreementIndexIndicator implements Indicator {
    private final Kind kind;

    AgreementIndexIndicator(Kind kind) {
        this.kind = kind;
    }

    /// The index as published, or corrected for what voters drawn at random would reach.
    enum Kind {
        PLAIN,
        CORRECTED
    }

    @Override
    public Description description() {
        return switch (kind) {
            case PLAIN ->
                new Description(
                        "agreement-index",
                        "agreement index of the members",
                        Dimension.VOTES,
                        Unit.SHARE,
                        "Mean over roll calls of (max - (total - max)/2)/total, over members' yes, no and abstain"
                                + " (Hix, Noury and Roland 2005, British Journal of Political Science 35); absences are"
                                + " no part of it. Small groups look united by chance: see agreement-index-corrected.",
                        Sources.VOTES,
                        false,
                        true,
                        false,
                        List.of(Votes.ABSENT, Votes.CREDIT, Votes.UNANIMOUS, Votes.STAGES, Votes.ISSUE, Nulls.OPTION));
            case CORRECTED ->
                new Description(
                        "agreement-index-corrected",
                        "agreement index of the members, corrected for chance",
                        Dimension.VOTES,
                        Unit.INDEX_SYMMETRIC,
                        "(AI - E)/(1 - E), with E the agreement index that as many voters drawn at random from the"
                                + " roll call's own margins would reach on average (Desposato 2005, British Journal of"
                                + " Political Science 35, on inflation in small groups).",
                        Sources.VOTES,
                        false,
                        true,
                        false,
                        List.of(Votes.ABSENT, Votes.CREDIT, Votes.UNANIMOUS, Votes.STAGES, Votes.ISSUE, Nulls.OPTION));
        };
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        if (!answers.wantsUnion()) {
            return List.of();
        }
        return Votes.answer(answers, question, (holding, rollCalls) -> {
            Years years = answers.years();
            AgreementIndex index = new AgreementIndex(Votes.options(question.options()));
            AgreementIndex.Result result = question.context()
                    .memo()
                    .get(
                            question.id("agreement-index"),
                            AgreementIndex.Result.class,
                            () -> index.measure(
                                    rollCalls, answers.union(), Votes.resampling("agreement-index", question)));
            var outcome = kind == Kind.PLAIN ? result.index() : result.corrected();
            var provenance = answers.derived(Votes.read(holding, years, result.rollCalls(), Set.of()));
            var unity = kind == Kind.PLAIN ? Unity.AGREEMENT_INDEX : Unity.CORRECTED_AGREEMENT_INDEX;
            var placebo = VoteNulls.place(
                    question,
                    id(),
                    outcome,
                    new BlocStatistic.United(unity),
                    Votes.options(question.options()),
                    rollCalls,
                    years.last());
            return List.of(answers.unionFigure(outcome, Optional.of(result.members()), placebo, List.of(), provenance));
        });
    }
}
