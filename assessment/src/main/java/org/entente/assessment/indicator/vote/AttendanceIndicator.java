package org.entente.assessment.indicator.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Unit;
import org.entente.core.time.Years;
import org.entente.models.measure.vote.Attendance;
import org.entente.models.measure.vote.BlocStatistic;
import org.entente.models.measure.vote.Unanimity;
import org.entente.models.measure.vote.VoteOptions;

/// Do members turn up to vote?
final class AttendanceIndicator implements Indicator {
    @Override
    public Description description() {
        return new Description(
                "attendance",
                "share of recorded votes in which a vote was cast",
                Dimension.VOTES,
                Unit.SHARE,
                "Yes, no and abstain over all recorded votes on whole texts while a member of the union and of the"
                        + " United Nations. An empty chair may be a choice or arrears (Article 19 of the Charter); the"
                        + " record does not say which.",
                Sources.VOTES,
                false,
                true,
                true,
                List.of(Votes.STAGES, Votes.ISSUE, Nulls.OPTION));
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return Votes.answer(answers, question, (holding, rollCalls) -> {
            Years years = answers.years();
            Attendance.Result result =
                    new Attendance(Votes.stages(question.options())).measure(rollCalls, answers.union());
            var provenance = answers.derived(Votes.read(
                    holding, years, result.rollCalls(), result.byMember().keySet()));
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                var placebo = VoteNulls.place(
                        question,
                        id(),
                        result.outcome(),
                        new BlocStatistic.Present(),
                        VoteOptions.DEFAULT.with(Unanimity.KEEP).with(Votes.stages(question.options())),
                        rollCalls,
                        years.last());
                figures.add(answers.unionFigure(
                        result.outcome(), Optional.of(result.members()), placebo, List.of(), provenance));
            }
            figures.addAll(answers.memberFigures(result.byMember(), "unga-votes", List.of(), provenance));
            return figures;
        });
    }
}
