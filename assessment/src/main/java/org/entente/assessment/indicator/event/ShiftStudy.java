package org.entente.assessment.indicator.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Leaders;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Subjects;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Uncertainty;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.models.beforeafter.BalancedOutcomes;
import org.entente.models.beforeafter.EventStudy;
import org.entente.numerics.sampling.Draws;

/// What a state has with a reference state after an event less what it had before, against all other states.
///
/// The outcome is a number of each state and year, such as its agreement with the reference or its share of trade with
/// it. The null is the same event given to every other state.
final class ShiftStudy {
    static final OptionSpec REFERENCE = OptionSpec.free(
            "reference", "leader", "with whom: the member with the largest GDP, or a state such as rus");

    static final String OWN_NULL = "its own null: the same event given to every other state";

    /// What every definition of such an indicator says after its outcome.
    static final String NULL =
            " Null: the same event given to every other state (Conley and Taber 2011, REStat 93); the"
                    + " same test on the years before looks for a trend that was there already. A union's figure is the mean over"
                    + " members, each around its own joining; no regression with fixed effects is pooled over different"
                    + " years (Sun and Abraham 2021, Journal of Econometrics 225).";

    private static final double LEVEL_PERCENT = 90;

    private final Question question;
    private final Answers answers;
    private final Outcomes outcomes;

    /// The outcome that is followed.
    interface Outcomes {
        /// What is shared with the reference, such as `agreement`.
        String inWords();

        Years covers();

        /// Every state's outcome where each of the years has one.
        BalancedOutcomes with(StateId reference, Years years);

        /// Why a state may have none.
        String lacking();
    }

    ShiftStudy(Question question, Answers answers, Outcomes outcomes) {
        this.question = question;
        this.answers = answers;
        this.outcomes = outcomes;
    }

    List<Figure> figures(Provenance provenance) {
        Optional<StateId> reference = reference();
        if (reference.isEmpty()) {
            return answers.gaps(Gap.NOT_APPLICABLE, "no member could be named the leader");
        }
        StateId with = reference.get();
        if (answers.membersAsked().equals(new TreeSet<>(List.of(with)))) {
            return answers.gaps(
                    Gap.NOT_APPLICABLE,
                    "%s of %s with itself: name another state, such as --set reference=usa"
                            .formatted(outcomes.inWords(), with));
        }
        return StateAnswer.figures(
                question, answers, reference, state -> answer(with, state, answers.years()), provenance);
    }

    private Optional<StateId> reference() {
        String choice = question.options().get(REFERENCE.name());
        if (!choice.equals(REFERENCE.standard())) {
            return Optional.of(new Subjects(question.context().catalogue()).state(choice));
        }
        return Leaders.find(
                        question.context(),
                        answers.membersAsked(),
                        answers.years().last(),
                        Options.of(List.of(Leaders.OPTION), Map.of()))
                .map(Leaders.Leader::state);
    }

    private StateAnswer answer(StateId reference, StateId state, Years after) {
        return switch (Window.find(question, state, outcomes.covers(), after)) {
            case Window.Found.None(var missing) -> StateAnswer.missing(missing);
            case Window.Found.Here(Window window) -> around(reference, state, window);
        };
    }

    private StateAnswer around(StateId reference, StateId state, Window window) {
        BalancedOutcomes all = outcomes.with(reference, window.all());
        if (!all.has(state)) {
            return StateAnswer.missing(
                    Gap.TOO_FEW,
                    "%s and %s %s in each year of %s".formatted(state, reference, outcomes.lacking(), window.all()));
        }
        Others others = new Others(question);
        SortedSet<StateId> controls = others.of(state, window.event(), all.states());
        if (controls.size() < Others.FEWEST) {
            return StateAnswer.missing(
                    Gap.TOO_FEW,
                    "%d states to compare %s with; at least %d are needed (maybe --set donors=all)"
                            .formatted(controls.size(), state, Others.FEWEST));
        }
        String compared = others.inWords(state, controls.size());
        controls.add(state);
        BalancedOutcomes compare = all.only(controls);
        EventStudy study = new EventStudy(state, window.event());
        EventStudy.Result result = study.measure(compare, window.after());
        String tests =
                "%s: %s with %s; p of the shift %s; test for a trend before: leads of %s, p = %s; by years since: %s."
                        .formatted(
                                state,
                                outcomes.inWords(),
                                reference,
                                number(result.p()),
                                number(result.leads()),
                                number(result.pLeads()),
                                listed(result.byEventTime()));
        int half = window.before().count() / 2;
        SortedMap<Integer, Double> inTime = study.shiftsInTime(compare, half, half);
        String placebo = "%s: event put to other years instead, %d before and after: %s."
                .formatted(state, half, inTime.isEmpty() ? "too few years" : listed(inTime));
        return new StateAnswer(
                Answers.value(
                        result.shift(),
                        new Uncertainty.None("one state: its place among all states stands for an interval")),
                Optional.of(place(result)),
                List.of(window.inWords(state), compared, tests, placebo));
    }

    private static Placebo place(EventStudy.Result result) {
        Draws draws = Draws.of(result.shiftsElsewhere().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
        return new Placebo(
                draws.percentileOf(result.shift()),
                draws.median(),
                draws.low(LEVEL_PERCENT),
                draws.high(LEVEL_PERCENT),
                draws.size(),
                draws.size(),
                "the event given to each other state");
    }

    private static String listed(SortedMap<Integer, Double> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((year, value) ->
                text.append(text.isEmpty() ? "" : ", ").append(year).append(' ').append(number(value)));
        return text.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
