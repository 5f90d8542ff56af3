package org.entente.assessment.indicator.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Question;
import org.entente.core.casus.PledgeCase;
import org.entente.core.exercise.Exercises;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Unit;
import org.entente.core.provenance.Provenance;
import org.entente.data.library.Holding;
import org.entente.data.library.Topic;
import org.entente.models.measure.exercise.ExercisesPerDeployment;

/// How much a union rehearses, and how often it then came.
final class ExercisesIndicator implements Indicator {
    private static final Set<String> AS_A_WHOLE = Set.of("none", "by-date");
    private final Kind kind;

    ExercisesIndicator(Kind kind) {
        this.kind = kind;
    }

    enum Kind {
        HELD,
        PER_DEPLOYMENT
    }

    @Override
    public Description description() {
        return switch (kind) {
            case HELD ->
                new Description(
                        "exercises-held",
                        "joint exercises a year",
                        Dimension.SECURITY,
                        Unit.PER_YEAR,
                        "Named joint exercises of the register that began in the years, over the number of years; an"
                                + " exercise of which only an announcement was read is not counted, one that is made of"
                                + " named parts counts as its parts, or once (parts=once). Every year must have been searched, or have a stated"
                                + " number (count=stated). Interval: exact Poisson, 90 % (Garwood 1936); exercises are"
                                + " planned, so it is rather too wide. What reports were found is a lower bound.",
                        Sources.EXERCISES,
                        true,
                        true,
                        false,
                        ExercisesAsked.OPTIONS);
            case PER_DEPLOYMENT ->
                new Description(
                        "exercises-per-deployment",
                        "joint exercises for one deployment that a member asked for",
                        Dimension.SECURITY,
                        Unit.RATIO,
                        "Exercises as in exercises-held, over the cases of the same years in which a member asked for"
                                + " defence and the union honoured it (register of alliance-cases, as in reliability)."
                                + " Interval: exact, ratio of two Poisson counts given their sum, 90 % (Lehmann and Romano"
                                + " 2005). Without a deployment there is no ratio; the gap has its lower end. A union that"
                                + " deters well has no deployments.",
                        Sources.EXERCISES,
                        true,
                        true,
                        false,
                        Stream.concat(ExercisesAsked.OPTIONS.stream(), Stream.of(CasesAsked.CONTESTED))
                                .toList());
        };
    }

    /// Two unions have lines yet: a line that says of every other one that nobody searched would be noise.
    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public Optional<String> withoutNull() {
        return Optional.of("a random bloc holds no exercises of its own, and the register has those of few unions");
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.from(question.context().library().find(Topic.EXERCISES), holding -> {
            if (!question.subject().isUnion()) {
                return answers.gaps(Gap.NOT_APPLICABLE, "the register has exercises of unions; ask for a union");
            }
            if (!AS_A_WHOLE.contains(question.options().get("without"))
                    || !AS_A_WHOLE.contains(question.options().get("members"))) {
                return answers.gaps(
                        Gap.NOT_APPLICABLE,
                        "an exercise is the union's as a whole; ask without the options members and without");
            }
            return kind == Kind.HELD ? held(question, answers, holding) : perDeployment(question, answers, holding);
        });
    }

    private static List<Figure> held(Question question, Answers answers, Holding<Exercises> holding) {
        if (!answers.wantsUnion()) {
            return List.of();
        }
        ExercisesAsked asked = ExercisesAsked.of(question, answers, holding.records());
        return List.of(answers.unionFigure(
                asked.result().outcome(),
                Optional.empty(),
                asked.notes(),
                answers.derived(asked.inputs(answers, holding))));
    }

    private static List<Figure> perDeployment(Question question, Answers answers, Holding<Exercises> holding) {
        return answers.from(Sources.CASES, question.context().library().find(Topic.PLEDGE_CASES), cases -> {
            if (!answers.wantsUnion()) {
                return List.of();
            }
            ExercisesAsked asked = ExercisesAsked.of(question, answers, holding.records());
            if (asked.result().number().isEmpty()) {
                return List.of(answers.unionFigure(
                        asked.result().outcome(),
                        Optional.empty(),
                        List.of(),
                        answers.derived(asked.inputs(answers, holding))));
            }
            List<PledgeCase> deployments = CasesAsked.deployments(question, answers, cases.records());
            List<Provenance> inputs = new ArrayList<>(asked.inputs(answers, holding));
            inputs.addAll(cases.observed("deployments of " + answers.union().id(), deployments.size()));
            deployments.forEach(one -> inputs.add(CasesAsked.assumed(one)));
            List<String> notes = new ArrayList<>();
            notes.add("Exercises %d; deployments: %s."
                    .formatted(
                            asked.result().number().orElseThrow(),
                            CasesAsked.count("honoured on request", deployments)));
            notes.addAll(asked.notes());
            return List.of(answers.unionFigure(
                    ExercisesPerDeployment.measure(asked.result().number().orElseThrow(), deployments.size()),
                    Optional.empty(),
                    notes,
                    answers.derived(inputs)));
        });
    }
}
