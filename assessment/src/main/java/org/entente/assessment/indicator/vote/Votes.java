package org.entente.assessment.indicator.vote;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.core.vote.Issue;
import org.entente.core.vote.RollCalls;
import org.entente.data.library.Holding;
import org.entente.models.measure.vote.AbsenceRule;
import org.entente.models.measure.vote.Credit;
import org.entente.models.measure.vote.Stages;
import org.entente.models.measure.vote.Unanimity;
import org.entente.models.measure.vote.VoteOptions;
import org.entente.models.measure.vote.Weighting;
import org.entente.numerics.sampling.Resampling;
import org.entente.numerics.sampling.Seed;

/// What the indicators on votes share: the choices in their definition, and the roll calls they read.
public final class Votes {
    private static final String ALL = "all";

    static final OptionSpec ABSENT = OptionSpec.oneOf(
            "absent",
            names(AbsenceRule.values(), AbsenceRule.DROP),
            "how an absence counts: dropped, as no agreement, or as an abstention");
    static final OptionSpec CREDIT = OptionSpec.oneOf(
            "credit",
            names(Credit.values(), Credit.HALF),
            "what an abstention agrees with: half with yes and no, or only with another abstention");
    static final OptionSpec UNANIMOUS = OptionSpec.oneOf(
            "unanimous",
            names(Unanimity.values(), Unanimity.DROP),
            "whether roll calls on which all voters in the Assembly agreed are dropped");
    static final OptionSpec STAGES = OptionSpec.oneOf(
            "stages", names(Stages.values(), Stages.FINAL), "votes on texts as a whole, or on paragraphs too");

    static final OptionSpec ISSUE = OptionSpec.oneOf(
            "issue",
            Stream.concat(Stream.of(ALL), Arrays.stream(Issue.values()).map(Issue::code))
                    .toList(),
            "what the roll calls are about, as their publishers code it: me Palestine, nu nuclear weapons, di arms"
                    + " control, hr human rights, co colonialism, ec economic development");
    static final OptionSpec WEIGHTS = OptionSpec.oneOf(
            "weights",
            names(Weighting.values(), Weighting.EQUAL),
            "whether roll calls count the same, or by how evenly yes and no split the Assembly");

    public static final List<OptionSpec> OPTIONS = List.of(ABSENT, CREDIT, UNANIMOUS, STAGES, ISSUE);

    private static final int DRAWS = 500;

    private Votes() {}

    public static VoteOptions options(Options options) {
        return counting(options).with(choice(Credit.values(), options.get("credit")));
    }

    /// The choices of which votes count, for measures that have their own credit for an abstention.
    static VoteOptions counting(Options options) {
        return VoteOptions.DEFAULT
                .with(choice(AbsenceRule.values(), options.get("absent")))
                .with(choice(Unanimity.values(), options.get("unanimous")))
                .with(stages(options));
    }

    static Stages stages(Options options) {
        return choice(Stages.values(), options.get("stages"));
    }

    static Weighting weighting(Options options) {
        return choice(Weighting.values(), options.get("weights"));
    }

    /// Answers from the roll calls of the years and of the issue that are asked about; a gap where none of those
    /// years is coded by issue.
    static List<Figure> answer(
            Answers answers, Question question, BiFunction<Holding<RollCalls>, RollCalls, List<Figure>> answer) {
        return answers.from(question.context().library().votes(), holding -> {
            RollCalls all = in(holding, answers.years());
            String issue = question.options().get(ISSUE.name());
            boolean isCoded =
                    all.list().stream().anyMatch(rollCall -> !rollCall.issues().isEmpty());
            if (!issue.equals(ALL) && !isCoded) {
                return answers.gaps(
                        Gap.NOT_REPORTED, "no roll call of %s is coded by issue".formatted(answers.years()));
            }
            return answer.apply(holding, about(all, issue));
        });
    }

    /// The roll calls about an issue, by its code, or all.
    static RollCalls about(RollCalls rollCalls, String issue) {
        return issue.equals(ALL)
                ? rollCalls
                : rollCalls.where(
                        rollCall -> rollCall.issues().contains(Issue.find(issue).orElseThrow()));
    }

    public static RollCalls in(Holding<RollCalls> holding, Years years) {
        return holding.records().where(rollCall -> years.covers(rollCall.date()));
    }

    /// Draws for an interval; the stream depends on the indicator and the subject alone, so that asking for
    /// more figures changes none.
    static Resampling resampling(String indicator, Question question) {
        return Resampling.of(DRAWS, seed(indicator, question));
    }

    static Seed seed(String indicator, Question question) {
        return new Seed(question.context().seed())
                .child(indicator)
                .child(question.subject().whom())
                .child(question.period().slug());
    }

    public static List<Provenance> read(Holding<RollCalls> holding, Years years, int rollCalls, Set<StateId> states) {
        String who = states.isEmpty() ? "all states" : String.join(", ", codes(states));
        return holding.observed("%d recorded votes of %s, ballots of %s".formatted(rollCalls, years, who), rollCalls);
    }

    private static Set<String> codes(Set<StateId> states) {
        Set<String> codes = new TreeSet<>();
        states.forEach(state -> codes.add(state.code()));
        return codes;
    }

    /// The names of an enum's constants, the default first.
    private static <E extends Enum<E>> List<String> names(E[] values, E standard) {
        return Arrays.stream(values)
                .sorted((a, b) -> Boolean.compare(b == standard, a == standard))
                .map(Object::toString)
                .toList();
    }

    private static <E extends Enum<E>> E choice(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }
}
