package org.entente.assessment.indicator.event;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Leaders;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.indicator.vote.Votes;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Subjects;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.core.vote.RollCalls;
import org.entente.data.library.Holding;
import org.entente.models.beforeafter.BalancedOutcomes;
import org.entente.models.beforeafter.EventStudy;
import org.entente.models.measure.vote.PairTally;
import org.entente.numerics.sampling.Draws;

/// Agreement with another state after an event, against that of all others.
final class VotesShiftIndicator implements Indicator {
    private static final OptionSpec REFERENCE = OptionSpec.free(
            "reference",
            "leader",
            "with whom agreement is taken: the member with the largest GDP, or a state such as rus");

    private static final int FEWEST_VOTES = 10;
    private static final double LEVEL_PERCENT = 90;

    @Override
    public Optional<String> withoutNull() {
        return Optional.of("its own null: the same event given to every other state");
    }

    @Override
    public Description description() {
        return new Description(
                "votes-shift-after",
                "shift in voting agreement with a reference state after an event",
                Dimension.VOTES,
                Unit.SHARE,
                "Mean agreement with the reference state in the years asked for less that in the years before the event,"
                        + " each year less the mean of all other states' agreement with it; scored as voting-agreement. Null:"
                        + " the same event given to every other state (Conley and Taber 2011, REStat 93); the same test on"
                        + " the years before looks for a trend that was there already. A union's figure is the mean over"
                        + " members, each around its own joining; no regression with fixed effects is pooled over different"
                        + " years (Sun and Abraham 2021, Journal of Econometrics 225). It cannot tell a state that moved"
                        + " from a reference that moved towards or away from it alone, nor the event from others of those"
                        + " years, and the agenda decides what can be agreed on.",
                Sources.VOTES,
                false,
                true,
                true,
                Stream.of(Window.OPTIONS, Others.OPTIONS, List.of(REFERENCE), Votes.OPTIONS)
                        .flatMap(List::stream)
                        .toList());
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.from(question.context().library().votes(), holding -> {
            Optional<StateId> reference = reference(question, answers);
            if (reference.isEmpty()) {
                return answers.gaps(Gap.NOT_APPLICABLE, "no member could be named the leader");
            }
            if (answers.membersAsked().equals(new TreeSet<>(List.of(reference.get())))) {
                return answers.gaps(
                        Gap.NOT_APPLICABLE,
                        "agreement of %s with itself: name another state, such as --set reference=usa"
                                .formatted(reference.get()));
            }
            Years read = new Years(holding.covers().first(), answers.years().last());
            return StateAnswer.figures(
                    question,
                    answers,
                    reference,
                    state -> answer(question, holding, reference.get(), state, answers.years()),
                    answers.estimated(
                            "event study",
                            Votes.read(holding, read, Votes.in(holding, read).size(), Set.of())));
        });
    }

    private static Optional<StateId> reference(Question question, Answers answers) {
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

    private static StateAnswer answer(
            Question question, Holding<RollCalls> holding, StateId reference, StateId state, Years after) {
        return switch (Window.find(question, state, holding.covers(), after)) {
            case Window.Found.None(var missing) -> StateAnswer.missing(missing);
            case Window.Found.Here(Window window) -> around(question, holding, reference, state, window);
        };
    }

    private static StateAnswer around(
            Question question, Holding<RollCalls> holding, StateId reference, StateId state, Window window) {
        BalancedOutcomes all = agreement(question, holding, reference, window.all());
        if (!all.has(state)) {
            return StateAnswer.missing(
                    Gap.TOO_FEW,
                    "%s and %s do not share %d votes in each year of %s"
                            .formatted(state, reference, FEWEST_VOTES, window.all()));
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
        BalancedOutcomes outcomes = all.only(controls);
        EventStudy study = new EventStudy(state, window.event());
        EventStudy.Result result = study.measure(outcomes, window.after());
        String tests =
                "%s: agreement with %s; p of the shift %s; test for a trend before: leads of %s, p = %s; by years since: %s."
                        .formatted(
                                state,
                                reference,
                                number(result.p()),
                                number(result.leads()),
                                number(result.pLeads()),
                                listed(result.byEventTime()));
        int half = window.before().count() / 2;
        SortedMap<Integer, Double> inTime = study.shiftsInTime(outcomes, half, half);
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

    /// Every state's agreement with the reference, where each year has enough common votes.
    private static BalancedOutcomes agreement(
            Question question, Holding<RollCalls> holding, StateId reference, Years years) {
        Map<StateId, double[]> series = new HashMap<>();
        years.stream().forEach(year -> {
            PairTally tally = tally(question, holding, year);
            int at = tally.states().indexOf(reference);
            for (int i = 0; i < tally.states().size(); i++) {
                StateId state = tally.states().get(i);
                if (at >= 0 && i != at && tally.count(at, i) >= FEWEST_VOTES) {
                    double[] values = series.computeIfAbsent(state, _ -> nothing(years.count()));
                    values[year - years.first()] = tally.sum(at, i) / tally.count(at, i);
                }
            }
        });
        return BalancedOutcomes.ofComplete(years, series);
    }

    private static double[] nothing(int length) {
        double[] values = new double[length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private static PairTally tally(Question question, Holding<RollCalls> holding, int year) {
        var options = Votes.options(question.options());
        return question.context()
                .memo()
                .get(
                        List.of("votes-shift-after tally", options, year),
                        PairTally.class,
                        () -> PairTally.of(Votes.in(holding, Years.of(year)), options));
    }
}
