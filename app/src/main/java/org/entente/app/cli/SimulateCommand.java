package org.entente.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.assessment.explain.FigureChains;
import org.entente.assessment.question.Context;
import org.entente.assessment.scenario.FlowChanges;
import org.entente.assessment.scenario.NonConvergence;
import org.entente.assessment.scenario.PublishedMode;
import org.entente.assessment.scenario.PublishedMode.Program;
import org.entente.assessment.scenario.ScenarioPage;
import org.entente.assessment.scenario.ScenarioPlan;
import org.entente.assessment.scenario.ScenarioReading;
import org.entente.assessment.scenario.ScenarioSpec;
import org.entente.assessment.scenario.SimulatedFigures;
import org.entente.assessment.scenario.Simulation;
import org.entente.assessment.scenario.SimulationPage;
import org.entente.assessment.scenario.SimulationPage.View;
import org.entente.assessment.scenario.World;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.models.scenario.Quantity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `entente simulate`: who gains and who loses if policy changes, in general equilibrium.
@Command(
        name = "simulate",
        description =
                "Who gains and who loses if states leave, join, levy, stop trading or pay, in general equilibrium.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private EntenteCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Printing printing;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ClauseOptions clauses;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ParameterOptions parameters;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FlowOptions flows;

    @Option(names = "--scenario", paramLabel = "FILE", description = "A scenario file (YAML) with the same keys.")
    private @Nullable Path scenario;

    @Option(
            names = "--show",
            paramLabel = "QUANTITY",
            split = ",",
            description = "welfare, equivalent-variation, real-income, exports, imports, output-price, price-index"
                    + " (default: welfare,equivalent-variation,exports,imports).")
    private List<String> show = new ArrayList<>();

    @Option(names = "--all", description = "Every economy, not the parties and the most moved alone.")
    private boolean all;

    @Option(names = "--layers", description = "Exports under partial, modular and full adjustment as well.")
    private boolean layers;

    @Option(names = "--bilateral", description = "Flows among the economies shown as well, before and after.")
    private boolean bilateral;

    @Option(
            names = "--by-partner",
            description = "The parties' welfare told by partner as well: terms of trade, trade costs, residual.")
    private boolean byPartner;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "What a published program answers as well, with its distance from equilibrium: advanced-guide"
                    + " or fixed-output.")
    private @Nullable String mode;

    @Option(
            names = "--reference",
            paramLabel = "ECONOMY",
            description = "Whose price index is the numeraire of --mode advanced-guide (default: DEU).")
    private String reference = "DEU";

    @Option(
            names = "--stop",
            paramLabel = "N",
            description = "Where the loop of --mode advanced-guide stops (default: 0.01).")
    private double stop = PublishedMode.GUIDES_STOP;

    @Option(
            names = "--flows-out",
            paramLabel = "FILE",
            description = "Write every flow before and after to a CSV file.")
    private @Nullable Path flowsOut;

    @Option(
            names = "--explain",
            description = "Print what the scenario means, its sources and the command with every default, instead of"
                    + " running.")
    private boolean explain;

    @Override
    public void run() {
        Map<String, String> options = new LinkedHashMap<>();
        Path file = scenario;
        if (file != null) {
            options.putAll(ScenarioReading.options(file));
        }
        clauses.chosen()
                .forEach((key, value) -> options.merge(
                        key,
                        value,
                        (before, more) -> ScenarioSpec.SETTINGS.contains(key) ? more : before + ";" + more));
        options.putAll(parameters.chosen());
        ScenarioSpec wanted = ScenarioSpec.of(options);
        List<Quantity> quantities = quantities();
        root.withContext(context -> {
            World world =
                    flows.world(context.catalogue().asOf().getYear()).orElseGet(() -> SimulatedFigures.world(context));
            ScenarioPlan plan = plan(world, context, wanted);
            if (explain) {
                printing.printPage(new ScenarioPage(plan, context, root.dataFolder()).document(root.printedCommand()));
            } else {
                run(plan, context, quantities);
            }
            return true;
        });
    }

    private void run(ScenarioPlan plan, Context context, List<Quantity> quantities) {
        Simulation simulation =
                Simulation.of(plan, context, new ProgressLine(spec.commandLine().getErr(), "simulate"));
        SimulationPage page = new SimulationPage(
                simulation,
                context,
                new View(quantities, all, layers, bilateral, byPartner, mode()),
                figures -> new FigureChains(context, root.dataFolder(), figures));
        printing.printList(page.document(root.printedCommand()));
        Optional<NonConvergence> failure = simulation.nonConvergence();
        if (failure.isPresent()) {
            throw failure.get().exception();
        }
        Path out = flowsOut;
        if (out != null) {
            Printing.write(out, new FlowChanges(simulation).csv());
        }
    }

    /// What is wrong with a scenario that a file holds is a problem of the file.
    private ScenarioPlan plan(World world, Context context, ScenarioSpec wanted) {
        try {
            return ScenarioPlan.of(world, context.catalogue(), wanted);
        } catch (ProblemException e) {
            Path file = scenario;
            if (file == null || e.kind() != Kind.USAGE) {
                throw e;
            }
            throw new ProblemException(
                    Kind.INVALID_FILE,
                    e.problems().stream()
                            .map(problem -> problem.at(Place.of(file.toString())))
                            .toList());
        }
    }

    private Optional<PublishedMode> mode() {
        String name = mode;
        if (name == null) {
            return Optional.empty();
        }
        List<String> known = new ArrayList<>();
        for (Program program : Program.values()) {
            String key = program.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (key.equals(name)) {
                if (!(stop > 0)) {
                    throw misused("--stop %s is not above 0".formatted(stop), "The Guide's is 0.01.");
                }
                return Optional.of(new PublishedMode(program, reference, stop));
            }
            known.add(key);
        }
        throw misused("there is no mode '%s'".formatted(name), DidYouMean.advice(known, name));
    }

    private static ProblemException misused(String what, String next) {
        return new ProblemException(Kind.USAGE, Problem.of("ENT-4182", what, "", next));
    }

    private List<Quantity> quantities() {
        if (show.isEmpty()) {
            return View.STANDARD;
        }
        List<String> known = Arrays.stream(Quantity.values()).map(Quantity::id).toList();
        List<Problem> problems = show.stream()
                .filter(name -> !known.contains(name))
                .map(name -> Problem.of(
                        "ENT-4182", "there is no quantity '%s'".formatted(name), "", DidYouMean.advice(known, name)))
                .toList();
        if (!problems.isEmpty()) {
            throw new ProblemException(Kind.USAGE, problems);
        }
        return Arrays.stream(Quantity.values())
                .filter(one -> show.contains(one.id()))
                .collect(Collectors.toList());
    }
}
