package org.entente.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.entente.core.problem.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/// Starts the command line and turns every failure into one report and an exit code.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = run(arguments, writer(out), writer(err));
        out.flush();
        System.exit(exit);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /// Runs one command line.
    ///
    /// @return the exit code
    public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        EntenteCommand root = new EntenteCommand();
        CommandLine commandLine = new CommandLine(root)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(110);
        showVersionEverywhere(commandLine);
        commandLine.setExecutionExceptionHandler((failure, _, _) -> Failures.report(failure, err, root.isDebug()));
        commandLine.setParameterExceptionHandler((failure, _) -> {
            if (failure.getCause() instanceof ProblemException problem) {
                return Failures.report(problem, err, root.isDebug());
            }
            return Failures.reportUsage(failure, err);
        });
        commandLine.setExitCodeExceptionMapper(_ -> ExitCode.SOFTWARE);
        int exit = execute(commandLine, arguments, err, root);
        out.flush();
        err.flush();
        return exit;
    }

    /// `--version` after a command prints what it prints before one.
    private static void showVersionEverywhere(CommandLine command) {
        command.getCommandSpec().versionProvider(new VersionProvider());
        command.getSubcommands().values().forEach(Main::showVersionEverywhere);
    }

    /// The command line's own handlers see exceptions only; memory and stack that run out come here.
    private static int execute(CommandLine commandLine, String[] arguments, PrintWriter err, EntenteCommand root) {
        try {
            return commandLine.execute(arguments);
        } catch (Error e) {
            return Failures.report(e, err, root.isDebug());
        }
    }
}
