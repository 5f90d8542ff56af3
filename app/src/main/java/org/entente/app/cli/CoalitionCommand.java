package org.entente.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.assessment.coalition.CoalitionPage;
import org.entente.assessment.coalition.FormatsPage;
import org.entente.assessment.parameter.DrawCount;
import org.entente.assessment.question.Context;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `entente coalition`: who gains from a union, who would go, what staying costs.
@Command(
        name = "coalition",
        description = "Who gains from a union, who would go, and what a member's staying costs.",
        mixinStandardHelpOptions = true)
final class CoalitionCommand implements Runnable {
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
    private GroupOptions group;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ParameterOptions parameters;

    @Parameters(paramLabel = "UNION", description = "Its code, such as EAEU.")
    @SuppressWarnings("NullAway.Init")
    private String union;

    @Option(
            names = "--rival",
            paramLabel = "UNION",
            description = "Whose agreement members could take instead, or none (default: the comparator in the"
                    + " catalogue with which they trade most).")
    private @Nullable String rival;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "What those outside a coalition do: gamma, they split up (default), or delta, they stay"
                    + " united.")
    private @Nullable String rule;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Draws of the parameters, 20 or more; 0, or corners, for the centre and the corners of"
                    + " their ranges (default: as many as a short wait allows, 50 to 200).")
    private @Nullable String draws;

    @Option(names = "--seed", paramLabel = "S", description = "Root of the draws, for this command.")
    private @Nullable Long seed;

    @Option(
            names = "--target",
            paramLabel = "ALIGNMENT",
            description =
                    "Where all stand whom the leader wants to hold: all-stay (default), or who does not stay, such"
                            + " as ARM:rival,KGZ:none.")
    private @Nullable String target;

    @Option(
            names = "--formats",
            description = "Compare formats instead: where each member stands, at depths of the union and of the rival's"
                    + " agreement; which are stable, which of these none beats, what speaks against each.")
    private boolean formats;

    @Option(
            names = "--union-depths",
            paramLabel = "D",
            split = ",",
            defaultValue = "0.5,1",
            description = "With --formats: effects of the union over that of today's (default: 0.5,1).")
    @SuppressWarnings("NullAway.Init")
    private List<Double> unionDepths;

    @Option(
            names = "--rival-depths",
            paramLabel = "D",
            split = ",",
            defaultValue = "0.5,1",
            description =
                    "With --formats: effects of the rival's agreement over that of today's union (default: 0.5,1).")
    @SuppressWarnings("NullAway.Init")
    private List<Double> rivalDepths;

    @Option(
            names = "--explain",
            description = "Print sources, rules and the command with every default, instead of running.")
    private boolean explain;

    @Override
    public void run() {
        root.withContext(context -> {
            Context own = seed == null
                    ? context
                    : new Context(context.catalogue(), context.library(), seed, context.executor());
            ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), "coalition " + union);
            if (formats && !explain) {
                FormatsPage page = new FormatsPage(own, union, choices(), unionDepths, rivalDepths);
                printing.printPage(page.document(root.printedCommand(), progress));
                return true;
            }
            CoalitionPage page = new CoalitionPage(own, union, choices());
            printing.printPage(
                    explain ? page.plan(root.printedCommand()) : page.document(root.printedCommand(), progress));
            return true;
        });
    }

    private Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>(group.chosen());
        choices.putAll(parameters.chosen());
        put(choices, "rival", rival);
        put(choices, "rule", rule);
        put(choices, "draws", "0".equals(draws) ? DrawCount.CORNERS : draws);
        put(choices, "target", target == null ? null : target.replace(',', '+'));
        return choices;
    }

    private static void put(Map<String, String> choices, String name, @Nullable String choice) {
        if (choice != null) {
            choices.put(name, choice.toLowerCase(Locale.ROOT));
        }
    }
}
