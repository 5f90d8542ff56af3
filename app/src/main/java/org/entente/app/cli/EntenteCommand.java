package org.entente.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.entente.assessment.question.Context;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.data.casus.CaseRegister;
import org.entente.data.catalog.Catalogue;
import org.entente.data.exercise.ExerciseRegister;
import org.entente.data.folder.FolderLibrary;
import org.entente.data.ledger.Ledgers;
import org.entente.data.library.CompletedLibrary;
import org.entente.data.library.Library;
import org.entente.data.sample.SampleLibrary;
import org.entente.data.store.Store;
import org.entente.data.stored.StoreLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The root command: what holds for all others.
@Command(
        name = "entente",
        description = "What do alliances and economic unions really deliver to their members?",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            AssessCommand.class,
            UnionCommand.class,
            MeasureCommand.class,
            CoalitionCommand.class,
            SimulateCommand.class,
            ExplainCommand.class,
            DataCommand.class,
            FrameCommand.class,
            SampleCommand.class,
            VersionCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  entente assess EAEU                                          the balance sheet of a union",
            "  entente measure CSTO -i voting-agreement --with NATO --years 2003..2015 --vary absent",
            "  entente explain eaeu.intra-export-share.2019                 how a figure was made"
        })
final class EntenteCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A store, or a folder of providers' files, which is read in place and never written (default:"
                    + " ENTENTE_DATA, else the default store, completed by the bundled sample).")
    private @Nullable Path data;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description =
                    "A ledger of transfers of your own, beside those that come with Entente (docs/methods/ledgers.md has"
                            + " the layout). May be given several times.")
    private List<Path> ledgers = new ArrayList<>();

    @Option(
            names = "--cases",
            paramLabel = "FILE",
            description = "A register of alliance cases of your own, beside the one that comes with Entente"
                    + " (docs/methods/reliability.md has the layout). May be given several times.")
    private List<Path> cases = new ArrayList<>();

    @Option(
            names = "--exercises",
            paramLabel = "FILE",
            description = "A register of joint exercises of your own, beside the one that comes with Entente"
                    + " (docs/methods/exercises.md has the layout). May be given several times.")
    private List<Path> exercises = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = Context.DEFAULT_SEED + "",
            description = "Root of all random draws (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use; never changes a result (default: all processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--debug", description = "Print stack traces with errors.")
    private boolean debug;

    private @Nullable Catalogue catalogue;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        spec.commandLine().usage(out);
    }

    boolean isDebug() {
        return debug;
    }

    /// The data option as the user gave it, for commands that are printed to be run again.
    Optional<String> dataFolder() {
        return folder().map(Path::toString);
    }

    /// The command line as results print it, to be run again. The number of threads is left out, as it changes nothing.
    String printedCommand() {
        List<String> printed = new ArrayList<>(List.of("entente"));
        boolean skip = false;
        for (String argument : spec.commandLine().getParseResult().originalArgs()) {
            if (!skip && !argument.startsWith("--threads")) {
                printed.add(argument);
            }
            skip = argument.equals("--threads");
        }
        return String.join(" ", printed);
    }

    Catalogue catalogue() {
        if (catalogue == null) {
            catalogue = Catalogue.load();
        }
        return catalogue;
    }

    /// Runs a task with everything a question needs, and stops the threads afterwards.
    <T> T withContext(Function<Context, T> task) {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, got " + threads);
        }
        try (ForkJoinPool executor = new ForkJoinPool(threads)) {
            return task.apply(new Context(catalogue(), withRegisters(library()), seed, executor));
        }
    }

    /// A library together with what no provider's file holds.
    private Library withRegisters(Library library) {
        Library withCases = CaseRegister.in(Ledgers.in(library, ledgers, catalogue()), cases, catalogue());
        return ExerciseRegister.in(withCases, exercises, catalogue());
    }

    /// The store that is named by the data option, or the default one.
    Path storeFolder() {
        return folder().orElseGet(EntenteCommand::defaultStore);
    }

    /// Whether there is a store to read.
    ///
    /// @throws ProblemException if one was named that is none
    boolean hasStore() {
        return Store.isStore(storeFolder())
                || folder().isPresent() && !store().snapshots().isEmpty();
    }

    /// The store to read.
    ///
    /// @throws ProblemException if there is none
    Store store() {
        return Store.open(storeFolder());
    }

    /// Under the user's data folder, as the XDG base directory specification has it.
    private static Path defaultStore() {
        String variable = System.getenv("XDG_DATA_HOME");
        Path home = variable == null || variable.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(variable);
        return home.resolve("entente");
    }

    /// What questions are answered with: the store or folder that was named; else the default store, completed by the
    /// bundled sample where it lacks a source.
    private Library library() {
        Optional<Path> folder = folder();
        if (folder.isPresent()) {
            return Store.isStore(folder.get())
                    ? StoreLibrary.of(store(), catalogue())
                    : new FolderLibrary(folder.get(), catalogue());
        }
        Library sample = SampleLibrary.bundled(catalogue());
        if (!Store.isStore(defaultStore())) {
            return sample;
        }
        StoreLibrary stored = StoreLibrary.of(Store.open(defaultStore()), catalogue());
        return stored.isEmpty() ? sample : new CompletedLibrary(stored, "store", sample, "bundled sample");
    }

    private Optional<Path> folder() {
        if (data != null) {
            return Optional.of(data);
        }
        String variable = System.getenv("ENTENTE_DATA");
        if (variable == null) {
            return Optional.empty();
        }
        if (variable.isBlank()) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE,
                    Problem.of(
                            "ENT-2003",
                            "ENTENTE_DATA is set but empty",
                            "",
                            "unset it to use the bundled sample, or name a folder"));
        }
        return Optional.of(Path.of(variable));
    }
}
