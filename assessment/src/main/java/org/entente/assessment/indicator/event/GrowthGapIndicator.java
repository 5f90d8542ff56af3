package org.entente.assessment.indicator.event;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.panel.Panel;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.models.beforeafter.BalancedOutcomes;
import org.entente.models.beforeafter.PlaceboEstimates;
import org.entente.models.beforeafter.SyntheticControl;
import org.entente.models.beforeafter.SyntheticEstimate;
import org.entente.numerics.sampling.Draws;

/// Income after an event, against a synthetic control.
final class GrowthGapIndicator implements Indicator {
    /// Placebos whose mean squared error before is more than five times the state's own do not tell what chance does to
    /// a
    /// state that fitted as well (Abadie, Diamond and Hainmueller 2010, figure 6).
    private static final double WORSE_FIT = Math.sqrt(5);

    private static final OptionSpec FIT = OptionSpec.oneOf(
            "fit",
            List.of("levels", "changes"),
            "what donors are weighed by: levels, or deviations from each state's own mean before, for a state that is"
                    + " richer or poorer than its donors");

    private static final double LEVEL_PERCENT = 90;
    private static final double SHOWN_WEIGHT = 0.01;

    @Override
    public Optional<String> withoutNull() {
        return Optional.of("its own null: the same event given to every donor");
    }

    @Override
    public Description description() {
        return new Description(
                "growth-gap-after",
                "income after an event, against a synthetic control",
                Dimension.WORTH,
                Unit.LOG_POINTS,
                "Log of GDP a head (constant 2015 US dollars) less that of the weighted mean of other states that was"
                        + " nearest to it in the years before the event, mean over the years asked for (Abadie, Diamond and"
                        + " Hainmueller 2010, JASA 105; fit=changes: Ferman and Pinto 2021, Quantitative Economics 12). Bounds: without each donor in turn. Null: the same event given"
                        + " to every donor. A union's figure is the mean over members, each around its own joining. It"
                        + " cannot show what of the gap is due to the event: war, sanctions, prices and policy of the same"
                        + " years are in it, and so is, reversed, what the event did to the donors. One state is one case;"
                        + " official GDP leaves out territory that a state no longer counts.",
                Sources.ECONOMIES,
                false,
                true,
                true,
                Stream.of(Window.OPTIONS, Others.OPTIONS, List.of(FIT))
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
        return answers.from(question.context().library().economies(), holding -> {
            Panel panel = holding.records();
            Optional<Years> covers = covers(panel);
            if (covers.isEmpty() || !covers.get().contains(answers.years())) {
                return answers.gaps(
                        Gap.OUTSIDE_COVERAGE,
                        "%s and %s cover %s; asked for %s"
                                .formatted(
                                        Others.GDP,
                                        Others.PEOPLE,
                                        covers.map(Years::toString).orElse("nothing"),
                                        answers.years()));
            }
            return StateAnswer.figures(
                    question,
                    answers,
                    Optional.empty(),
                    state -> answer(question, panel, covers.get(), state, answers.years()),
                    answers.estimated(
                            "synthetic control",
                            holding.observed(
                                    "%s and %s of all states to %d"
                                            .formatted(
                                                    Others.GDP,
                                                    Others.PEOPLE,
                                                    answers.years().last()),
                                    panel.size(Others.GDP) + panel.size(Others.PEOPLE))));
        });
    }

    /// The years that both columns cover.
    private static Optional<Years> covers(Panel panel) {
        if (panel.findColumn(Others.GDP).isEmpty()
                || panel.findColumn(Others.PEOPLE).isEmpty()) {
            return Optional.empty();
        }
        Years gdp = panel.column(Others.GDP).covers();
        Years people = panel.column(Others.PEOPLE).covers();
        int first = Math.max(gdp.first(), people.first());
        int last = Math.min(gdp.last(), people.last());
        return first <= last ? Optional.of(new Years(first, last)) : Optional.empty();
    }

    private static StateAnswer answer(Question question, Panel panel, Years covers, StateId state, Years after) {
        return switch (Window.find(question, state, covers, after)) {
            case Window.Found.None(var missing) -> StateAnswer.missing(missing);
            case Window.Found.Here(Window window) -> around(question, panel, state, window);
        };
    }

    private static StateAnswer around(Question question, Panel panel, StateId state, Window window) {
        BalancedOutcomes all = incomes(panel, window.all());
        if (!all.has(state)) {
            return StateAnswer.missing(
                    Gap.NOT_REPORTED, "GDP a head of %s is not complete in %s".formatted(state, window.all()));
        }
        Others others = new Others(question);
        SortedSet<StateId> donors = others.of(state, window.event(), all.states());
        if (donors.size() < Others.FEWEST) {
            return StateAnswer.missing(
                    Gap.TOO_FEW,
                    "%d donors for %s; at least %d are needed (maybe --set donors=all)"
                            .formatted(donors.size(), state, Others.FEWEST));
        }
        String compared = others.inWords(state, donors.size());
        donors.add(state);
        BalancedOutcomes outcomes = all.only(donors);
        boolean isByChanges = question.options().get(FIT.name()).equals("changes");
        return estimate(state, window, isByChanges ? outcomes.centredOn(window.before()) : outcomes, compared);
    }

    private static StateAnswer estimate(StateId state, Window window, BalancedOutcomes outcomes, String compared) {
        SyntheticControl control = new SyntheticControl(state, window.event());
        PlaceboEstimates placebos = control.inSpace(outcomes);
        Optional<Placebo> place =
                place(placebos.fittingWithin(WORSE_FIT), placebos.own().meanGap(window.after()), window.after());
        SyntheticEstimate own = placebos.own();
        double gap = own.meanGap(window.after());
        double[] gaps = DoubleStream.concat(
                        DoubleStream.of(gap),
                        control.leaveOneOut(outcomes).stream().mapToDouble(other -> other.meanGap(window.after())))
                .toArray();
        int middle = window.event() - window.before().count() / 2;
        Years middleOn = new Years(middle, window.event() - 1);
        String inTime = "%s: event put to %d instead: gap %s in %s."
                .formatted(
                        state, middle, number(control.inTime(outcomes, middle).meanGap(middleOn)), middleOn);
        return new StateAnswer(
                Answers.value(
                        gap,
                        new Uncertainty.Interval(
                                Arrays.stream(gaps).min().orElseThrow(),
                                Arrays.stream(gaps).max().orElseThrow(),
                                0,
                                "without each donor in turn (Abadie, Diamond and Hainmueller 2015)")),
                place,
                List.of(window.inWords(state), compared, weights(own), fit(placebos), inWords(state, place), inTime));
    }

    /// Where the gap stands among those of donors that fitted about as well, if there are some.
    private static Optional<Placebo> place(PlaceboEstimates fitting, double gap, Years after) {
        if (fitting.others().size() < Others.FEWEST) {
            return Optional.empty();
        }
        Draws draws = fitting.meanGaps(after);
        return Optional.of(new Placebo(
                draws.percentileOf(gap),
                draws.median(),
                draws.low(LEVEL_PERCENT),
                draws.high(LEVEL_PERCENT),
                draws.size(),
                draws.size(),
                "the event given to each donor that fitted about as well"));
    }

    private static String inWords(StateId state, Optional<Placebo> place) {
        return place.map(among ->
                        "%s: gap at percentile %.0f of %d donors that fitted about as well (their middle 90 %%: %s..%s)."
                                .formatted(
                                        state,
                                        among.percentile(),
                                        among.draws(),
                                        number(among.low()),
                                        number(among.high())))
                .orElse("%s: fewer than %d donors fitted about as well; no place among them."
                        .formatted(state, Others.FEWEST));
    }

    private static String weights(SyntheticEstimate own) {
        String weights = own.weights().entrySet().stream()
                .filter(donor -> donor.getValue() >= SHOWN_WEIGHT)
                .sorted(Map.Entry.<StateId, Double>comparingByValue().reversed())
                .map(donor -> "%s %s".formatted(donor.getKey(), number(donor.getValue())))
                .collect(Collectors.joining(", "));
        return "%s: synthetic control %s%s."
                .formatted(
                        own.treated(),
                        weights,
                        own.isUnique() ? "" : "; other weights fit as well, and their gap after may differ");
    }

    private static String fit(PlaceboEstimates placebos) {
        SyntheticEstimate own = placebos.own();
        return "%s: root mean squared gap %s before and %s from the event on; as a ratio rank %d of %d, p = %s."
                .formatted(
                        own.treated(),
                        number(own.rmspeBefore()),
                        number(own.rmspeAfter()),
                        placebos.rank(),
                        placebos.others().size() + 1,
                        number(placebos.p()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static BalancedOutcomes incomes(Panel panel, Years years) {
        Map<StateId, double[]> series = new HashMap<>();
        for (StateId state : panel.states(Others.GDP)) {
            series.put(
                    state,
                    years.stream()
                            .mapToDouble(
                                    year -> Others.logIncome(panel, state, year).orElse(Double.NaN))
                            .toArray());
        }
        return BalancedOutcomes.ofComplete(years, series);
    }
}
