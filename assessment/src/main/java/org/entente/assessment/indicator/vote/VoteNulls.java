package org.entente.assessment.indicator.vote;

import java.util.Optional;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Placebo;
import org.entente.core.vote.RollCalls;
import org.entente.models.measure.vote.BlocStatistic;
import org.entente.models.measure.vote.PlaceboBlocs;
import org.entente.models.measure.vote.VoteOptions;

/// The null of a union's figure on votes: blocs that keep the members' places and dates, as [PlaceboBlocs] draws them.
/// Who may stand in for a member is the same option as for all measures.
final class VoteNulls {
    private VoteNulls() {}

    /// The place of the union's figure; none where no null is wanted, or nobody can stand in.
    ///
    /// @param year the year whose incomes make the thirds, the last of the period
    static Optional<Placebo> place(
            Question question,
            String indicator,
            Outcome outcome,
            BlocStatistic statistic,
            VoteOptions options,
            RollCalls rollCalls,
            int year) {
        Nulls nulls = new Nulls(question, indicator);
        if (!nulls.isWanted(outcome)) {
            return Optional.empty();
        }
        return PlaceboBlocs.of(statistic, options, nulls.strata(year), Votes.seed(indicator + "-placebo", question))
                .measure(
                        rollCalls,
                        question.subject().union(),
                        question.context().executor())
                .place();
    }
}
