package org.entente.assessment.indicator.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Leaders;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Unit;
import org.entente.core.time.Years;
import org.entente.core.vote.RollCalls;
import org.entente.data.library.Holding;
import org.entente.models.measure.vote.BlocStatistic;
import org.entente.models.measure.vote.Contest;
import org.entente.models.measure.vote.PairMean;
import org.entente.models.measure.vote.VoteOptions;
import org.entente.models.measure.vote.VotingAgreement;
import org.entente.models.measure.vote.Weighting;

/// Do members vote together, and do they when the Assembly is divided: the mean over pairs of agreement.
final class VotingAgreementIndicator implements Indicator {
    private static final String LEADER_RULE = "leader-against-majority";
    private static final OptionSpec CONTESTED = OptionSpec.oneOf(
            "contested",
            List.of("10-percent", "25-percent", LEADER_RULE),
            "which roll calls divided the Assembly: the smaller side of yes and no had at least 10 or 25 % of both, or"
                    + " the leading member voted yes or no and the larger side the opposite");

    private final Kind kind;

    VotingAgreementIndicator(Kind kind) {
        this.kind = kind;
    }

    /// Whether all roll calls count, or those that divided the Assembly.
    enum Kind {
        ALL,
        CONTESTED
    }

    @Override
    public boolean isInBalanceSheet() {
        return kind == Kind.ALL;
    }

    @Override
    public Description description() {
        return switch (kind) {
            case ALL ->
                new Description(
                        "voting-agreement",
                        "voting agreement in the UN General Assembly",
                        Dimension.VOTES,
                        Unit.SHARE,
                        "Mean over pairs of members of the pair's mean agreement in recorded votes on whole texts:"
                                + " 1 - |x - y|/2 with yes 1, abstain 2, no 3; members on the day of the vote; pairs"
                                + " with fewer than 10 common votes left out (Voeten 2013, ch. 4; Lijphart 1963, APSR"
                                + " 57). Interval: 500 resamples of roll calls. Null: 10 000 placebo unions, which keep"
                                + " the members' places and dates and fill them with states drawn at random among those"
                                + " that cast at least half of the votes (a permutation test: Fisher 1935, section 21).",
                        Sources.VOTES,
                        false,
                        true,
                        true,
                        Stream.concat(Votes.OPTIONS.stream(), Stream.of(Nulls.OPTION))
                                .toList());
            case CONTESTED ->
                new Description(
                        "contested-agreement",
                        "voting agreement where the Assembly was divided",
                        Dimension.VOTES,
                        Unit.SHARE,
                        "As voting-agreement, over the roll calls that a stated rule calls contested: by default those in"
                                + " which the smaller side of yes and no had at least 10 % of both, abstentions on neither"
                                + " side.",
                        Sources.VOTES,
                        false,
                        true,
                        true,
                        Stream.concat(Votes.OPTIONS.stream(), Stream.of(CONTESTED, Leaders.OPTION, Nulls.OPTION))
                                .toList());
        };
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return Votes.answer(answers, question, (holding, all) -> {
            if (kind == Kind.ALL) {
                return figures(answers, question, holding, all, List.of());
            }
            String rule = question.options().get(CONTESTED.name());
            if (!rule.equals(LEADER_RULE)) {
                RollCalls contested = Contest.byMinority(all, rule.startsWith("25") ? .25 : .10);
                return figures(answers, question, holding, contested, notes(all, contested));
            }
            int year = answers.years().last();
            var leader = Leaders.find(question.context(), answers.membersIn(year), year, question.options());
            if (leader.isEmpty()) {
                return answers.gaps(Gap.NOT_APPLICABLE, "no member could be named the leader");
            }
            RollCalls contested = Contest.againstMajority(all, leader.get().state());
            List<String> notes = new ArrayList<>(notes(all, contested));
            notes.add(leader.get().how() + ".");
            return figures(answers, question, holding, contested, notes);
        });
    }

    private static List<String> notes(RollCalls all, RollCalls contested) {
        return List.of("%d of %d roll calls, of all stages, are contested.".formatted(contested.size(), all.size()));
    }

    private List<Figure> figures(
            Answers answers, Question question, Holding<RollCalls> holding, RollCalls rollCalls, List<String> about) {
        Years years = answers.years();
        PairMean mean = VotingAgreement.of(Votes.options(question.options()))
                .measure(rollCalls, answers.union(), Votes.resampling(id(), question));
        List<String> notes = new ArrayList<>(about);
        notes.addAll(PairSimilarityIndicator.notes(mean));
        var provenance = answers.derived(
                Votes.read(holding, years, mean.rollCalls(), mean.byMember().keySet()));
        List<Figure> figures = new ArrayList<>();
        if (answers.wantsUnion()) {
            VoteOptions options = Votes.options(question.options());
            var placebo = VoteNulls.place(
                    question,
                    id(),
                    mean.outcome(),
                    BlocStatistic.Pairs.of(VotingAgreement.of(options).similarity(), Weighting.EQUAL),
                    options,
                    rollCalls,
                    years.last());
            figures.add(answers.unionFigure(mean.outcome(), Optional.of(mean.members()), placebo, notes, provenance));
        }
        figures.addAll(answers.memberFigures(mean.byMember(), "unga-votes", List.of(), provenance));
        return figures;
    }
}
