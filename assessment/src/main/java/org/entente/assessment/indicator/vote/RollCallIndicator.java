package org.entente.assessment.indicator.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Period.ResolutionPeriod;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.provenance.Provenance;
import org.entente.core.time.Years;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.RollCalls;
import org.entente.data.library.Holding;
import org.entente.models.measure.vote.RollCallPosition;

/// Where the members, and the whole Assembly, stood on one resolution.
public final class RollCallIndicator implements Indicator {
    /// Which ballots the union's figure counts.
    public static final OptionSpec COUNT =
            OptionSpec.oneOf("count", List.of("no", "yes", "abstain", "absent"), "which ballots the count is of");
    /// Whose ballots the union's figure counts.
    public static final OptionSpec OF = OptionSpec.oneOf(
            "of", List.of("members", "assembly"), "whether the members' ballots or all states' are counted");

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public Optional<String> withoutNull() {
        return Optional.of("a count of one vote");
    }

    @Override
    public Description description() {
        return new Description(
                "vote",
                "ballots in one roll call",
                Dimension.VOTES,
                Unit.COUNT,
                "The final recorded vote on a resolution. A member's figure is its ballot (1 yes, 2 abstain, 3 no, as in"
                        + " Voeten, Strezhnev and Bailey 2009; an absence is a gap, not an abstention); the union's is"
                        + " a count of ballots, by default of members that voted no.",
                Sources.VOTES,
                true,
                true,
                true,
                List.of(COUNT, OF));
    }

    @Override
    public List<Figure> figures(Question question) {
        if (!(question.period() instanceof ResolutionPeriod resolution)) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE,
                    Problem.of(
                            "ENT-2006",
                            "vote is about one resolution, and none was named",
                            "",
                            "name it: --resolution A/RES/68/262"));
        }
        Optional<Holding<RollCalls>> votes = question.context().library().votes();
        Answers answers = new Answers(description(), question);
        if (votes.isEmpty()) {
            return answers.gaps(Gap.OUTSIDE_COVERAGE, "the source unga-votes is not here");
        }
        RollCallPosition position = RollCallPosition.find(votes.get().records(), answers.union(), resolution.symbol())
                .orElseThrow(() -> unknown(resolution, votes.get().covers()));
        return figures(answers, question, position, votes.get());
    }

    private List<Figure> figures(
            Answers answers, Question question, RollCallPosition position, Holding<RollCalls> holding) {
        String what = "the recorded vote on %s of %s (roll call %s)"
                .formatted(
                        position.rollCall().resolution(),
                        position.rollCall().date(),
                        position.rollCall().id());
        Provenance provenance = answers.derived(holding.observed(
                what,
                position.tally().values().stream().mapToInt(Integer::intValue).sum()));
        List<Figure> figures = new ArrayList<>();
        if (answers.wantsUnion()) {
            boolean ofMembers = question.options().get("of").equals("members");
            Map<Ballot, Integer> tally = ofMembers ? position.memberTally() : position.tally();
            int count = tally.getOrDefault(ballot(question.options().get("count")), 0);
            int members = position.ballots().size();
            String label = (ofMembers ? "members: " : "all states: ")
                    + question.options().get("count");
            figures.add(answers.unionFigure(
                    label,
                    Answers.value(count, new Uncertainty.None("a count of recorded ballots")),
                    Optional.of(new MemberCount(members, members)),
                    List.of(),
                    provenance));
        }
        boolean everyChoiceIsTheDefault = question.options().nonDefault().keySet().stream()
                .noneMatch(name -> name.equals("count") || name.equals("of"));
        if (answers.wantsMembers() && everyChoiceIsTheDefault) {
            position.ballots()
                    .forEach((member, ballot) -> figures.add(
                            answers.memberFigure(member, outcome(ballot), Unit.BALLOT, List.of(), provenance)));
        }
        return figures;
    }

    private static Outcome outcome(Ballot ballot) {
        Uncertainty none = new Uncertainty.None("a recorded ballot");
        return switch (ballot) {
            case YES -> Answers.value(1, none);
            case ABSTAIN -> Answers.value(2, none);
            case NO -> Answers.value(3, none);
            case ABSENT -> Answers.missing(Gap.NOT_REPORTED, "absent: no vote was cast");
            case NOT_A_MEMBER -> Answers.missing(Gap.NOT_A_MEMBER, "not a member of the United Nations that day");
        };
    }

    private static Ballot ballot(String name) {
        return Ballot.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static ProblemException unknown(ResolutionPeriod resolution, Years covers) {
        return new ProblemException(
                ProblemException.Kind.DATA_NOT_HERE,
                Problem.of(
                        "ENT-3008",
                        "there is no recorded final vote on %s in unga-votes, which covers %s"
                                .formatted(resolution.symbol(), covers),
                        "Resolutions adopted without a vote have no roll call.",
                        "a symbol looks like A/RES/68/262; full files may hold more: --data DIR"));
    }
}
