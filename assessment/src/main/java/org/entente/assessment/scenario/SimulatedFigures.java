package org.entente.assessment.scenario;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.Progress;
import org.entente.core.figure.Figure;
import org.entente.core.figure.FigureId;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.models.scenario.Quantity;

/// Computes figures of scenarios again from their ids.
public final class SimulatedFigures {
    private static final String RULE = "Universal gravity (Allen, Arkolakis and Takahashi 2020, Journal of Political"
            + " Economy 128), solved exactly in changes from the matrix of the base year. An agreement of depth d"
            + " multiplies both flows of a pair by exp(d b), a tariff t by (1 + t)^-theta, an embargo by 0. ";

    private SimulatedFigures() {}

    /// Whether an id names a figure of a scenario.
    public static boolean has(FigureId id) {
        return id.whom().equals(Simulation.WHOM);
    }

    /// The matrix that scenarios happen in.
    ///
    /// @throws ProblemException if it is not here
    public static World world(Context context) {
        return context.library()
                .trade()
                .map(World::of)
                .orElseThrow(() -> new ProblemException(
                        Kind.DATA_NOT_HERE,
                        Problem.of(
                                "ENT-3009",
                                "the source trade-matrix is not here",
                                "A scenario starts from a matrix of trade with domestic sales.",
                                "Add its file: entente data add FILE; or name flows of your own: --flows FILE.")));
    }

    /// Solves the scenario of an id and finds its figure.
    ///
    /// @throws ProblemException if the id names none, or its flows are in a user's file
    public static Figure recompute(FigureId id, Context context) {
        if (id.options().containsKey("flows")) {
            throw new ProblemException(
                    Kind.USAGE,
                    Problem.of(
                            "ENT-4181",
                            "the flows behind this figure are in a file of yours, %s"
                                    .formatted(id.options().get("flows")),
                            "An id alone does not hold them.",
                            "Run the command again that printed it, with --explain for what it does."));
        }
        World world = world(context);
        Optional<Quantity> quantity = Arrays.stream(Quantity.values())
                .filter(one -> one.id().equals(id.indicator()))
                .findFirst();
        boolean isProbability = id.indicator().equals(Simulation.GAIN_PROBABILITY);
        String economy = id.member().map(state -> state.code()).orElse("");
        if ((quantity.isEmpty() && !isProbability)
                || !world.economies().contains(economy)
                || !id.period().slug().equals(Integer.toString(world.year()))) {
            throw unknown(id, world);
        }
        ScenarioSpec spec = spec(id);
        Simulation simulation =
                Simulation.of(ScenarioPlan.of(world, context.catalogue(), spec), context, Progress.SILENT);
        if (isProbability && !simulation.parameters().areDrawn()) {
            throw unknown(id, world);
        }
        return quantity.map(one -> simulation.figure(economy, one))
                .orElseGet(() -> simulation.gainProbability(economy));
    }

    private static ScenarioSpec spec(FigureId id) {
        return ScenarioSpec.of(id.options());
    }

    private static ProblemException unknown(FigureId id, World world) {
        return new ProblemException(
                Kind.USAGE,
                Problem.of(
                        "ENT-4185",
                        "there is no figure '%s'".formatted(id),
                        "",
                        "An id is simulate.STATE.QUANTITY.%d?VERB=..., with a state of the matrix and one of %s."
                                .formatted(
                                        world.year(),
                                        Stream.concat(
                                                        Arrays.stream(Quantity.values())
                                                                .map(Quantity::id),
                                                        Stream.of(Simulation.GAIN_PROBABILITY))
                                                .collect(Collectors.joining(", ")))));
    }

    /// The rule behind a figure.
    public static String rule(FigureId id) {
        return RULE
                + switch (id.indicator()) {
                    case "welfare" ->
                        "Welfare is real income, Y'/Y over the price index; with transfers real expenditure.";
                    case "equivalent-variation" -> "Base-year expenditure times the change of welfare: E (W' / W - 1).";
                    case Simulation.GAIN_PROBABILITY -> "The share of draws in which welfare rises.";
                    default ->
                        "The change of %s, in the numeraire in which the world's income is unchanged."
                                .formatted(id.indicator().replace('-', ' '));
                };
    }

    /// The choices in an id, in words.
    public static String choices(FigureId id) {
        Map<String, String> options = new TreeMap<>(id.options());
        options.putIfAbsent("draws", Integer.toString(ScenarioSpec.DEFAULT_DRAWS));
        return options.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining(" "));
    }

    /// The command that computes it again, without what stands before it.
    public static String command(FigureId id) {
        if (id.options().containsKey("flows")) {
            return "simulate --flows %s ...: the command that printed this figure"
                    .formatted(id.options().get("flows"));
        }
        boolean isStandard =
                SimulationPage.View.STANDARD.stream().anyMatch(one -> one.id().equals(id.indicator()))
                        || id.indicator().equals(Simulation.GAIN_PROBABILITY);
        return "simulate " + String.join(" ", spec(id).arguments())
                + (isStandard ? "" : " --show " + id.indicator())
                + " --all";
    }
}
