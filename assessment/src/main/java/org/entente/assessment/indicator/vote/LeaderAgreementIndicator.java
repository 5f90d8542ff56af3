package org.entente.assessment.indicator.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Leaders;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.models.measure.vote.BlocStatistic;
import org.entente.models.measure.vote.PairMean;
import org.entente.models.measure.vote.VoteOptions;
import org.entente.models.measure.vote.VotingAgreement;
import org.entente.numerics.sampling.Resampling;

/// How often each member votes with the leader.
final class LeaderAgreementIndicator implements Indicator {
    @Override
    public Description description() {
        return new Description(
                "leader-agreement",
                "voting agreement with the leading member",
                Dimension.VOTES,
                Unit.SHARE,
                "Each other member's mean agreement with the leader, scored as voting-agreement; the union's figure is"
                        + " the mean over those members. In random blocs the leader stays.",
                Sources.VOTES,
                false,
                true,
                true,
                Stream.concat(Votes.OPTIONS.stream(), Stream.of(Leaders.OPTION, Nulls.OPTION))
                        .toList());
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return Votes.answer(answers, question, (holding, rollCalls) -> {
            Years years = answers.years();
            var leader =
                    Leaders.find(question.context(), answers.membersIn(years.last()), years.last(), question.options());
            if (leader.isEmpty()) {
                return answers.gaps(Gap.NOT_APPLICABLE, "no member could be named the leader");
            }
            PairMean mean = VotingAgreement.of(Votes.options(question.options()))
                    .measure(rollCalls, answers.union(), Resampling.none());
            SortedMap<StateId, Outcome> others = mean.withLeader(leader.get().state());
            List<String> notes = List.of(leader.get().how() + ".");
            SortedSet<StateId> read = new TreeSet<>(others.keySet());
            read.add(leader.get().state());
            var provenance = answers.derived(Votes.read(holding, years, mean.rollCalls(), read));
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                double[] values = others.values().stream()
                        .filter(Value.class::isInstance)
                        .mapToDouble(outcome -> ((Value) outcome).value())
                        .toArray();
                Outcome average = values.length == 0
                        ? Answers.missing(Gap.TOO_FEW, "no member has enough votes in common with the leader")
                        : Answers.value(
                                java.util.Arrays.stream(values).average().orElseThrow(),
                                new Uncertainty.None("a mean over members, whose own values are listed"));

                VoteOptions options = Votes.options(question.options());
                var placebo = VoteNulls.place(
                        question,
                        id(),
                        average,
                        new BlocStatistic.WithLeader(
                                VotingAgreement.of(options).similarity(),
                                leader.get().state()),
                        options,
                        rollCalls,
                        years.last());
                figures.add(answers.unionFigure(
                        average,
                        Optional.of(new MemberCount(values.length, others.size())),
                        placebo,
                        notes,
                        provenance));
            }
            if (answers.wantsMembers()) {
                for (StateId member : answers.membersAsked()) {
                    Outcome outcome = member.equals(leader.get().state())
                            ? Answers.missing(Gap.NOT_APPLICABLE, "%s is the leader".formatted(member))
                            : others.getOrDefault(
                                    member, Answers.missing(Gap.NOT_REPORTED, "no votes of %s".formatted(member)));
                    figures.add(answers.memberFigure(member, outcome, notes, provenance));
                }
            }
            return figures;
        });
    }
}
