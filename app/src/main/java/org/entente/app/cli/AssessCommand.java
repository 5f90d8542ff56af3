package org.entente.app.cli;

import java.util.List;
import java.util.Optional;
import org.entente.assessment.balance.Assessment;
import org.entente.assessment.balance.BalancePage;
import org.entente.assessment.balance.BalanceSheet;
import org.entente.assessment.indicator.Sources;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.time.Years;
import org.entente.data.library.Library;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `entente assess`: the balance sheet.
@Command(
        name = "assess",
        description = "The balance sheet of a union: members, dimensions, comparison, placebo, verdicts, gaps.",
        mixinStandardHelpOptions = true)
final class AssessCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private EntenteCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Printing printing;

    @Parameters(paramLabel = "UNION", description = "Its code, such as EAEU.")
    @SuppressWarnings("NullAway.Init")
    private String union;

    @Option(
            names = "--years",
            paramLabel = "YEARS",
            description = "2012 or 2003..2015 (default: the union's life since 1991, as far as each source reaches).")
    private @Nullable String years;

    @Option(
            names = "--with",
            paramLabel = "UNIONS",
            split = ",",
            description = "Unions to set beside it (default: its comparators in the catalogue).")
    private @Nullable List<String> with;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private GroupOptions group;

    @Override
    public void run() {
        Optional<Years> period = Optional.ofNullable(years).map(this::parseYears);
        root.withContext(context -> {
            requireASource(context.library());
            BalanceSheet sheet = new BalanceSheet(union, period, Optional.ofNullable(with), group.chosen());
            Assessment assessment =
                    sheet.assess(context, new ProgressLine(spec.commandLine().getErr(), "assess " + union));
            printing.printPage(new BalancePage(assessment, context, root.dataFolder()).document(root.printedCommand()));
            return true;
        });
    }

    private static void requireASource(Library library) {
        if (Sources.noneIn(library)) {
            throw new ProblemException(
                    ProblemException.Kind.DATA_NOT_HERE,
                    Problem.of(
                            "ENT-3010",
                            "no source was recognised: " + library.describe(),
                            "Files are known by their headers; docs/how-to/add-a-source.md lists the layouts.",
                            "check the path, or leave --data out to use the bundled sample"));
        }
    }

    private Years parseYears(String text) {
        try {
            return Years.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--years: " + e.getMessage());
        }
    }
}
