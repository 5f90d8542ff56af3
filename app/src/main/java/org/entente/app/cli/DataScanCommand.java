package org.entente.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.assessment.holdings.ScanPage;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.data.engine.Engine;
import org.entente.data.layout.Layout;
import org.entente.data.layout.Layouts;
import org.entente.data.scan.Checks;
import org.entente.data.scan.Scan;
import org.entente.data.scan.Tables;
import org.entente.data.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `entente data scan`: what cannot be right in the tables of the store.
@Command(
        name = "scan",
        description = "Finds what cannot be right in the tables of the store, with evidence and weight; mends nothing.",
        mixinStandardHelpOptions = true)
final class DataScanCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private DataCommand data;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Printing printing;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description = "Sources or layouts, such as cow-mid; all where none is named.")
    private @Nullable List<String> sources;

    @Option(
            names = "--fail-on",
            paramLabel = "WEIGHT",
            description = "Exit code 6 if a finding at or above this weight, from 0 to 1, is not covered by a declared"
                    + " correction.")
    private @Nullable Double failOn;

    @Override
    public Integer call() {
        if (failOn != null && !(failOn >= 0 && failOn <= 1)) {
            throw new ProblemException(
                    Kind.USAGE,
                    Problem.of(
                            "ENT-2050",
                            "%s is not a weight".formatted(failOn),
                            "Weights run from 0, a remark, to 1, an error beyond doubt.",
                            "Name one between them: --fail-on 0.8"));
        }
        Layouts layouts = Layouts.load();
        List<String> asked = sources == null ? List.of() : sources;
        asked.forEach(name -> refuseUnknown(name, layouts));
        Store store = data.root().store();
        Scan scan;
        try (Engine engine = Engine.open()) {
            Tables tables = new Tables(engine, data.root().catalogue(), layouts, store.current());
            scan = Scan.of(tables, Checks.all(), asked);
        }
        String folder = store.folder().toString();
        printing.printList(new ScanPage(data.root().catalogue(), data.root().printedCommand(), folder).of(scan));
        return failOn == null || scan.uncovered(failOn).isEmpty()
                ? CommandLine.ExitCode.OK
                : Failures.exitCode(Kind.GATE_FAILED);
    }

    private static void refuseUnknown(String name, Layouts layouts) {
        List<String> known = new ArrayList<>();
        for (Layout layout : layouts.all()) {
            known.add(layout.id());
            known.add(layout.source());
        }
        if (!known.contains(name)) {
            throw new ProblemException(
                    Kind.USAGE,
                    Problem.of(
                            "ENT-2051",
                            "there is no source or layout '%s'".formatted(name),
                            "",
                            DidYouMean.advice(known.stream().distinct().toList(), name)));
        }
    }
}
