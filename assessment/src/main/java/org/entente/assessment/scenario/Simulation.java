package org.entente.assessment.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.Progress;
import org.entente.assessment.report.Numbers;
import org.entente.core.figure.Figure;
import org.entente.core.figure.FigureId;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Period;
import org.entente.core.figure.Uncertainty.Interval;
import org.entente.core.figure.Uncertainty.None;
import org.entente.core.figure.Unit;
import org.entente.core.provenance.Citation;
import org.entente.core.provenance.Provenance;
import org.entente.core.provenance.Provenance.Assumed;
import org.entente.core.provenance.Provenance.Simulated;
import org.entente.core.state.StateId;
import org.entente.models.equilibrium.Counterfactual;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.models.scenario.Outcomes;
import org.entente.models.scenario.Quantity;
import org.entente.numerics.sampling.DrawSummary;
import org.entente.numerics.sampling.Seed;

/// A planned scenario, solved: one figure for each economy and quantity.
public final class Simulation {
    /// What figure ids begin with.
    public static final String WHOM = "simulate";

    /// The share of draws in which an economy is better off.
    public static final String GAIN_PROBABILITY = "gain-probability";

    static final String MODEL = "one-sector trade equilibrium (universal gravity)";
    private static final int LEVEL = 90;

    /// Draws without an equilibrium beyond this share leave no figure: the others would not stand for all.
    private static final double MOST_FAILURES = 0.01;

    /// Relative: the residual at which a solution is accepted. A change below it is none.
    private static final double TOLERANCE = 1e-10;

    private static final Pattern STATE = Pattern.compile("[A-Z]{3}");

    private final ScenarioPlan plan;
    private final Parameters parameters;
    private final Outcomes outcomes;
    private final Provenance provenance;
    private final SortedMap<String, String> options;
    private final Map<Quantity, Map<String, DrawSummary>> summaries = new EnumMap<>(Quantity.class);

    private Simulation(ScenarioPlan plan, Parameters parameters, Outcomes outcomes, String catalogue) {
        this.plan = plan;
        this.parameters = parameters;
        this.outcomes = outcomes;
        this.provenance = provenance(plan, parameters, catalogue);
        this.options = plan.spec().options();
        plan.world().file().ifPresent(file -> options.put("flows", file));
    }

    /// Solves a scenario at all its parameters; what has no equilibrium is a gap, see [#nonConvergence()].
    public static Simulation of(ScenarioPlan plan, Context context, Progress progress) {
        Parameters parameters = new Parameters(
                plan.spec(),
                plan.world().file().isPresent(),
                plan.scenario().usesPreference(),
                new Seed(context.seed()));
        List<Cell> cells = parameters.cells();
        AtomicInteger done = new AtomicInteger();
        Outcomes outcomes = Outcomes.of(
                plan.world().baseline(plan.deficits()),
                plan.scenario(),
                cells,
                plan.welfare(),
                context.executor(),
                step -> progress.done(done.addAndGet(step), cells.size()));
        return new Simulation(plan, parameters, outcomes, context.catalogue().version());
    }

    public ScenarioPlan plan() {
        return plan;
    }

    Parameters parameters() {
        return parameters;
    }

    /// Why there are no figures: no equilibrium at the parameters, or at more than a hundredth of the draws.
    public Optional<NonConvergence> nonConvergence() {
        return failures().filter(_ -> !areFewFailures());
    }

    /// The draws that are left out of the figures, if there are any.
    Optional<NonConvergence> leftOut() {
        return failures().filter(_ -> areFewFailures());
    }

    private Optional<NonConvergence> failures() {
        return outcomes.failures().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new NonConvergence(outcomes.failures(), outcomes.cells().size()));
    }

    private boolean areFewFailures() {
        return parameters.areDrawn()
                && outcomes.failures().size()
                        <= MOST_FAILURES * outcomes.cells().size();
    }

    Provenance provenance() {
        return provenance;
    }

    /// The world after the scenario at the central parameters.
    Counterfactual central() {
        return plan.scenario().solve(plan.world().baseline(plan.deficits()), parameters.central());
    }

    /// All figures of an economy: the quantities asked for, and the probability of gain where parameters are drawn.
    List<Figure> figures(String economy, List<Quantity> quantities) {
        List<Figure> figures = new ArrayList<>();
        for (Quantity quantity : quantities) {
            figures.add(figure(economy, quantity));
            if (quantity == Quantity.WELFARE && parameters.areDrawn()) {
                figures.add(gainProbability(economy));
            }
        }
        return figures;
    }

    Figure figure(String economy, Quantity quantity) {
        return new Figure(
                id(economy, quantity.id()),
                quantity.label(),
                outcome(economy, quantity),
                quantity.isPercent() ? Unit.PERCENT : plan.world().money(),
                Optional.empty(),
                List.of(),
                provenance);
    }

    Figure gainProbability(String economy) {
        return new Figure(
                id(economy, GAIN_PROBABILITY),
                "probability of gain",
                nonConvergence()
                        .map(Simulation::gap)
                        .orElseGet(() -> gainProbability(summary(economy, Quantity.WELFARE))),
                Unit.SHARE,
                Optional.empty(),
                List.of(),
                provenance);
    }

    private static Outcome gainProbability(DrawSummary summary) {
        return new Value(
                summary.probabilityOfGain(),
                new None("share of %d draws, Monte Carlo standard error %.3f"
                        .formatted(summary.count(), summary.probabilityError())));
    }

    private static Outcome gap(NonConvergence failure) {
        return new Missing(Gap.DID_NOT_CONVERGE, failure.inWords());
    }

    /// The id; economies without a code of three letters are named in an option.
    private FigureId id(String economy, String indicator) {
        Period period = Period.of(plan.world().year());
        if (STATE.matcher(economy).matches()) {
            return FigureId.of(WHOM, indicator, period, options).ofMember(StateId.of(economy));
        }
        SortedMap<String, String> named = new java.util.TreeMap<>(options);
        named.put("economy", economy);
        return FigureId.of(WHOM, indicator, period, named);
    }

    private Outcome outcome(String economy, Quantity quantity) {
        if (nonConvergence().isPresent()) {
            return gap(nonConvergence().get());
        }
        double[] values = values(economy, quantity);
        if (Arrays.stream(values).anyMatch(value -> !Double.isFinite(value))) {
            return new Missing(Gap.NOT_APPLICABLE, "%s has no such trade in the base year".formatted(economy));
        }
        if (parameters.areGiven()) {
            return new Value(values[0], new None("all parameters are given, nothing is drawn"));
        }
        if (!parameters.areDrawn()) {
            return new Value(
                    values[0],
                    new Interval(
                            Arrays.stream(values).min().orElseThrow(),
                            Arrays.stream(values).max().orElseThrow(),
                            0,
                            "range over %s (centre and corners, %d solutions)"
                                    .formatted(parameters.varied(), values.length)));
        }
        DrawSummary summary = summary(economy, quantity);
        return new Value(
                summary.median(),
                new Interval(
                        summary.low(),
                        summary.high(),
                        LEVEL,
                        "median and 5 to 95 %% of %d draws of %s from %s; Monte Carlo standard error of the median %s"
                                .formatted(
                                        values.length,
                                        parameters.varied(),
                                        parameters.drawnFrom(),
                                        Numbers.of(summary.medianError()))));
    }

    /// The draws of a quantity, those below the solver's tolerance as none.
    double[] values(String economy, Quantity quantity) {
        double none = quantity.isPercent()
                ? 100 * TOLERANCE
                : TOLERANCE * plan.world().expenditure(plan.world().economies().indexOf(economy));
        return Arrays.stream(outcomes.values(quantity, economy))
                .map(value -> Math.abs(value) < none ? 0 : value)
                .toArray();
    }

    DrawSummary summary(String economy, Quantity quantity) {
        return summaries
                .computeIfAbsent(quantity, _ -> new java.util.TreeMap<>())
                .computeIfAbsent(economy, one -> DrawSummary.of(values(one, quantity), 0));
    }

    /// The size of an economy's welfare change, for ordering.
    double magnitude(String economy) {
        if (nonConvergence().isPresent()) {
            return 0;
        }
        double[] values = values(economy, Quantity.WELFARE);
        return parameters.areDrawn()
                ? Math.abs(summary(economy, Quantity.WELFARE).median())
                : Math.abs(values[0]);
    }

    private static Provenance provenance(ScenarioPlan plan, Parameters parameters, String catalogue) {
        List<Provenance> inputs = new ArrayList<>(plan.world().observed());
        inputs.addAll(parameters.assumed());
        inputs.add(new Assumed(
                "memberships",
                "as on %s".formatted(plan.day()),
                new Citation(
                        "entente-catalogue",
                        "Entente catalogue %s; each spell with its source: entente union show UNION"
                                .formatted(catalogue),
                        "")));
        inputs.add(new Assumed(
                "deficits and welfare",
                "deficits %s, welfare is %s"
                        .formatted(
                                ScenarioSpec.key(plan.deficits()),
                                ScenarioSpec.key(plan.welfare()).replace('-', ' ')),
                new Citation(
                        "universal-gravity",
                        "Allen, T., C. Arkolakis and Y. Takahashi (2020), \"Universal Gravity\", Journal of Political"
                                + " Economy 128(2); docs/decisions/0008-welfare-measure-and-deficit-rule.md",
                        "")));
        return new Simulated(MODEL, plan.title(), inputs);
    }
}
