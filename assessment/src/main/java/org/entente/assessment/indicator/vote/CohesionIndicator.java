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
import org.entente.models.measure.vote.BlocCohesion;
import org.entente.models.measure.vote.BlocStatistic;
import org.entente.models.measure.vote.BlocStatistic.Unity;
import org.entente.models.measure.vote.Cohesion;

/// How united the members vote, roll call by roll call, by the older indices.
final class CohesionIndicator implements Indicator {
    private final Kind kind;

    CohesionIndicator(Kind kind) {
        this.kind = kind;
    }

    /// Which index of a roll call is averaged.
    enum Kind {
        ATTINA(
                Cohesion.ATTINA,
                Unity.ATTINA,
                "attina-cohesion",
                "Attinà's cohesion of the members",
                Unit.INDEX_SYMMETRIC,
                "Mean over roll calls of (2 max - total)/total over members' yes, no and abstain, from -1/3 to 1 (Attinà"
                        + " 1990, European Journal of Political Research 18); agreement-index is 1/4 + 3/4 of it."),
        RICE(
                Cohesion.RICE,
                Unity.RICE,
                "rice-cohesion",
                "Rice's cohesion of the members",
                Unit.SHARE,
                "Mean over roll calls in which at least two members voted yes or no of |yes - no|/(yes + no) (Rice 1928,"
                        + " Quantitative Methods in Politics). It does not see abstention."),
        UNANIMOUS(
                Cohesion.UNANIMITY,
                Unity.UNANIMITY,
                "unanimous-votes",
                "share of roll calls in which all members voted alike",
                Unit.SHARE,
                "Roll calls in which all members that cast a vote cast the same, of those in which at least two did"
                        + " (Lijphart 1963, American Political Science Review 57). A larger union has more members to"
                        + " differ: compare unions of one size only.");

        private final Cohesion cohesion;
        private final Unity unity;
        private final String id;
        private final String label;
        private final Unit unit;
        private final String definition;

        Kind(Cohesion cohesion, Unity unity, String id, String label, Unit unit, String definition) {
            this.cohesion = cohesion;
            this.unity = unity;
            this.id = id;
            this.label = label;
            this.unit = unit;
            this.definition = definition;
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
                kind.label,
                Dimension.VOTES,
                kind.unit,
                kind.definition,
                Sources.VOTES,
                false,
                true,
                false,
                List.of(Votes.ABSENT, Votes.UNANIMOUS, Votes.STAGES, Votes.ISSUE, Nulls.OPTION));
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        if (!answers.wantsUnion()) {
            return List.of();
        }
        return Votes.answer(answers, question, (holding, rollCalls) -> {
            BlocCohesion.Result result = new BlocCohesion(kind.cohesion, Votes.counting(question.options()))
                    .measure(rollCalls, answers.union(), Votes.resampling(id(), question));
            var provenance = answers.derived(Votes.read(holding, answers.years(), result.rollCalls(), Set.of()));
            var placebo = VoteNulls.place(
                    question,
                    id(),
                    result.outcome(),
                    new BlocStatistic.United(kind.unity),
                    Votes.counting(question.options()),
                    rollCalls,
                    answers.years().last());
            return List.of(answers.unionFigure(
                    result.outcome(), Optional.of(result.members()), placebo, List.of(), provenance));
        });
    }
}
