package org.entente.app.cli;

import java.nio.file.Path;
import org.entente.data.sample.SampleCompiler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `entente sample`: the bundled sample and how it is made.
@Command(name = "sample", description = "The bundled sample and how it is made.", mixinStandardHelpOptions = true)
final class SampleCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "build",
            description = "Compiles the sample from a folder of providers' files.",
            mixinStandardHelpOptions = true)
    int build(
            @Option(names = "--from", required = true, paramLabel = "DIR", description = "Providers' files.") Path from,
            @Option(names = "--to", required = true, paramLabel = "DIR", description = "Where the sample goes.")
                    Path to) {
        SampleCompiler.compile(from, to);
        spec.commandLine().getErr().println("sample compiled from " + from + " to " + to);
        return CommandLine.ExitCode.OK;
    }
}
