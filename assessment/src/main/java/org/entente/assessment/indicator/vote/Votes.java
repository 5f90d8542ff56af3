package org.entente.assessment.indicator.vote;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Question;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.core.vote.RollCalls;
import org.entente.data.library.Holding;
import org.entente.models.measure.vote.AbsenceRule;
import org.entente.models.measure.vote.Credit;
import org.entente.models.measure.vote.Stages;
import org.entente.models.measure.vote.Unanimity;
import org.entente.models.measure.vote.VoteOptions;
import org.entente.numerics.sampling.Resampling;
import org.entente.numerics.sampling.Seed;

/// What the indicators on votes share: the choices in their definition, and the roll calls they read.
public final class Votes {
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

    public static final List<OptionSpec> OPTIONS = List.of(ABSENT, CREDIT, UNANIMOUS, STAGES);

    private static final int DRAWS = 500;

    private Votes() {}

    public static VoteOptions options(Options options) {
        return VoteOptions.DEFAULT
                .with(choice(AbsenceRule.values(), options.get("absent")))
                .with(choice(Credit.values(), options.get("credit")))
                .with(choice(Unanimity.values(), options.get("unanimous")))
                .with(stages(options));
    }

    static Stages stages(Options options) {
        return choice(Stages.values(), options.get("stages"));
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
