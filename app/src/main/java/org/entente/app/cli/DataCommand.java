package org.entente.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.assessment.holdings.Addition;
import org.entente.assessment.holdings.CitationPage;
import org.entente.assessment.holdings.DictionaryPage;
import org.entente.assessment.holdings.HoldingsPages;
import org.entente.assessment.holdings.VerificationPage;
import org.entente.assessment.report.Meta;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.data.catalog.SourceInfo;
import org.entente.data.engine.Engine;
import org.entente.data.folder.FolderLibrary;
import org.entente.data.intake.Intake;
import org.entente.data.layout.Layout;
import org.entente.data.layout.Layouts;
import org.entente.data.library.Library;
import org.entente.data.sample.SampleLibrary;
import org.entente.data.store.Store;
import org.entente.data.store.StoredTable;
import org.entente.data.store.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `entente data`: the store.
@Command(
        name = "data",
        description =
                "Sources: what is here, fetch, add a provider's file, hashes, citations, columns, integrity scan.",
        subcommands = {DataGetCommand.class, DataScanCommand.class},
        mixinStandardHelpOptions = true)
final class DataCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private EntenteCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "list", description = "What is in the store.", mixinStandardHelpOptions = true)
    int list(
            @Mixin Printing printing,
            @Parameters(paramLabel = "SOURCE", arity = "0..*", description = "Sources, for their coverage by column.")
                    List<String> sources) {
        if (root.dataFolder().isEmpty() && !Store.isStore(root.storeFolder())) {
            String where = root.storeFolder().toString();
            printing.printList(new HoldingsPages(root.catalogue(), root.printedCommand(), where)
                    .listLibrary(SampleLibrary.bundled(root.catalogue())));
            return CommandLine.ExitCode.OK;
        }
        boolean isOfAll = sources == null || sources.isEmpty();
        if (isOfAll && Store.isOther(root.storeFolder())) {
            Library files = new FolderLibrary(root.storeFolder(), root.catalogue());
            printing.printList(new HoldingsPages(root.catalogue(), root.printedCommand(), files.describe())
                    .listFolder(files, root.storeFolder().toString()));
            return CommandLine.ExitCode.OK;
        }
        Store store = root.store();
        if (isOfAll) {
            printing.printList(pages(store).list(store.tables(), store.current()));
        } else {
            List<StoredTable> tables = store.current().stream()
                    .filter(table -> sources.contains(table.facts().source())
                            || sources.contains(table.facts().layout()))
                    .toList();
            printing.printList(pages(store).coverage(tables));
        }
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "add",
            description = "Imports providers' files, each whole or not at all.",
            mixinStandardHelpOptions = true)
    int add(
            @Mixin Printing printing,
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, or folders of them.")
                    List<Path> files,
            @Option(names = "--layout", paramLabel = "FILE", description = "A descriptor of your own.") @Nullable
                    Path layout,
            @Option(
                            names = "--version-of-data",
                            paramLabel = "VERSION",
                            description = "The provider's version, where the file does not say it.")
                    @Nullable
                    String version,
            @Option(names = "--encoding", paramLabel = "NAME", description = "Of the text, such as windows-1252.")
                    @Nullable
                    String encoding) {
        Store store = Store.openOrCreate(root.storeFolder());
        Layouts layouts = Layouts.load();
        Intake.Choices choices = new Intake.Choices(
                Optional.ofNullable(layout).map(Layouts::read),
                version == null ? "" : version,
                encoding == null ? "" : encoding,
                "");
        List<Addition> additions = new ArrayList<>();
        List<ProblemException.Kind> refusals = new ArrayList<>();
        try (Engine engine = Engine.open()) {
            Intake intake = new Intake(store, root.catalogue(), layouts, engine, Meta.program());
            for (Path file : expand(files)) {
                try {
                    additions.add(Addition.of(file.toString(), intake.add(file, choices, now())));
                } catch (ProblemException e) {
                    additions.add(Addition.refused(file.toString(), e.problems()));
                    refusals.add(e.kind());
                    Failures.report(e, spec.commandLine().getErr(), root.isDebug());
                }
            }
        }
        printing.printList(pages(store).additions(additions));
        return refusals.stream().mapToInt(Failures::exitCode).max().orElse(CommandLine.ExitCode.OK);
    }

    @Command(
            name = "verify",
            description =
                    "Hashes the files of the store again and compares; exit code 6 if one is not as it was added.",
            mixinStandardHelpOptions = true)
    int verify(@Mixin Printing printing) {
        Store store = root.store();
        List<Verification> checked = store.snapshots().stream()
                .flatMap(snapshot -> Verification.of(snapshot).stream())
                .toList();
        String folder = store.folder().toString();
        printing.printList(new VerificationPage(root.catalogue(), root.printedCommand(), folder).of(checked));
        return checked.stream().allMatch(Verification::isIntact)
                ? CommandLine.ExitCode.OK
                : Failures.exitCode(ProblemException.Kind.GATE_FAILED);
    }

    @Command(
            name = "cite",
            description = "How to cite sources: those named, else all that are in the store.",
            mixinStandardHelpOptions = true)
    int cite(
            @Mixin Printing printing,
            @Parameters(paramLabel = "SOURCE", arity = "0..*", description = "Sources, such as cow-trade.") @Nullable
                    List<String> sources,
            @Option(names = "--bibtex", description = "As BibTeX.") boolean bibtex) {
        CitationPage page = new CitationPage(root.catalogue(), root.printedCommand(), where(), cited(sources));
        if (bibtex) {
            printing.printText(page.bibtex());
        } else {
            printing.printPage(page.text());
        }
        return CommandLine.ExitCode.OK;
    }

    private List<SourceInfo> cited(@Nullable List<String> named) {
        if (named != null && !named.isEmpty()) {
            return named.stream().map(this::source).toList();
        }
        if (!Store.isStore(root.storeFolder())) {
            return root.catalogue().sources();
        }
        return root.store().current().stream()
                .map(table -> table.facts().source())
                .distinct()
                .sorted()
                .flatMap(id -> root.catalogue().findSource(id).stream())
                .toList();
    }

    private SourceInfo source(String id) {
        return root.catalogue().findSource(id).orElseThrow(() -> {
            List<String> known =
                    root.catalogue().sources().stream().map(SourceInfo::id).toList();
            return new ProblemException(
                    ProblemException.Kind.USAGE,
                    Problem.of("ENT-2032", "there is no source '%s'".formatted(id), "", DidYouMean.advice(known, id)));
        });
    }

    @Command(
            name = "dictionary",
            description = "The columns of a source: what they are, their units, ranges and missing codes.",
            mixinStandardHelpOptions = true)
    int dictionary(
            @Mixin Printing printing,
            @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Sources or layouts, such as cow-trade.")
                    List<String> names) {
        Layouts layouts = Layouts.load();
        List<Layout> asked = new ArrayList<>();
        for (String name : names) {
            List<Layout> found = new ArrayList<>(layouts.of(name));
            layouts.find(name).filter(layout -> !found.contains(layout)).ifPresent(found::add);
            if (found.isEmpty()) {
                List<String> known = layouts.all().stream()
                        .flatMap(layout -> Stream.of(layout.id(), layout.source()))
                        .distinct()
                        .toList();
                throw new ProblemException(
                        ProblemException.Kind.USAGE,
                        Problem.of(
                                "ENT-2032",
                                "there is no source '%s'".formatted(name),
                                "",
                                DidYouMean.advice(known, name)));
            }
            asked.addAll(found);
        }
        List<StoredTable> tables =
                Store.isStore(root.storeFolder()) ? root.store().current() : List.of();
        printing.printList(new DictionaryPage(root.catalogue(), root.printedCommand(), where()).of(asked, tables));
        return CommandLine.ExitCode.OK;
    }

    /// Where the answers come from, for their meta data.
    private String where() {
        return Store.isStore(root.storeFolder()) ? root.storeFolder().toString() : "catalogue";
    }

    EntenteCommand root() {
        return root;
    }

    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static List<Path> expand(List<Path> files) {
        List<Path> all = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isDirectory(file)) {
                all.add(file);
                continue;
            }
            try (Stream<Path> inside = Files.walk(file)) {
                inside.filter(Files::isRegularFile)
                        .filter(one -> !one.getFileName().toString().startsWith("."))
                        .sorted()
                        .forEach(all::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    HoldingsPages pages(Store store) {
        return new HoldingsPages(
                root.catalogue(), root.printedCommand(), store.folder().toString());
    }
}
