package org.entente.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.holdings.Addition;
import org.entente.assessment.report.Meta;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.data.catalog.Addresses;
import org.entente.data.catalog.SourceAddress;
import org.entente.data.engine.Engine;
import org.entente.data.fetch.Download;
import org.entente.data.fetch.Expected;
import org.entente.data.fetch.Fetched;
import org.entente.data.fetch.Fetcher;
import org.entente.data.fetch.Manners;
import org.entente.data.fetch.Pauses;
import org.entente.data.intake.Intake;
import org.entente.data.layout.Layouts;
import org.entente.data.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `entente data get`: fetches a source from its provider and adds it; the only command that uses the network.
@Command(
        name = "get",
        description =
                "Fetches a source from its provider and adds it to the store; the only command that uses the network.",
        mixinStandardHelpOptions = true)
final class DataGetCommand implements Runnable {
    private static final String DOWNLOADS = ".downloads";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private DataCommand data;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Printing printing;

    @Parameters(paramLabel = "SOURCE", description = "A source, such as ucdp-acd; its newest version, all its files.")
    @SuppressWarnings("NullAway.Init")
    private String source;

    @Option(names = "--file", paramLabel = "NAME", description = "Only this file of the source, of any version.")
    private @Nullable String file;

    @Option(names = "--url", paramLabel = "ADDRESS", description = "Another address for it, such as a mirror's.")
    private @Nullable URI url;

    @Override
    public void run() {
        List<SourceAddress> wanted = wanted();
        List<SourceAddress> byHand = wanted.stream()
                .filter(one -> url == null && one.address().isEmpty())
                .toList();
        if (!byHand.isEmpty()) {
            throw new ProblemException(
                    Kind.DATA_NOT_HERE,
                    byHand.stream().map(DataGetCommand::byHand).toList());
        }
        Store store = Store.openOrCreate(data.root().storeFolder());
        List<Addition> additions = new ArrayList<>();
        try (Fetcher fetcher = Fetcher.of(Manners.of(Meta.program(), ""), InstantSource.system(), Pauses.REAL);
                Engine engine = Engine.open()) {
            Intake intake = new Intake(store, data.root().catalogue(), Layouts.load(), engine, Meta.program());
            for (SourceAddress one : wanted) {
                additions.add(get(one, fetcher, intake, store));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        printing.printList(data.pages(store).additions(additions));
    }

    private Addition get(SourceAddress one, Fetcher fetcher, Intake intake, Store store) throws IOException {
        URI address = url != null ? url : one.address().orElseThrow();
        Path target = Files.createDirectories(store.folder().resolve(DOWNLOADS).resolve(one.source()))
                .resolve(url != null ? nameIn(url).orElse(one.file()) : one.file());
        Expected expected = url != null ? Expected.NOTHING : new Expected(one.sha256(), one.bytes());
        FetchProgressLine progress = new FetchProgressLine(spec.commandLine().getErr(), one.file());
        Fetched fetched = fetcher.fetch(Download.of(address, target, expected), progress);
        progress.clear();
        fetched.notes().forEach(note -> spec.commandLine().getErr().println("note: " + one.file() + ": " + note));
        // Of what lies at another address, only the file itself can say its version.
        String version = url != null || one.version().equals("latest") ? "" : one.version();
        Intake.Choices choices = new Intake.Choices(Optional.empty(), version, "", address.toString());
        Addition addition = Addition.of(one.file(), intake.add(target, choices, DataCommand.now()));
        Files.delete(target);
        return addition;
    }

    /// The last part of an address, where it looks like a file's name.
    private static Optional<String> nameIn(URI address) {
        String path = Optional.ofNullable(address.getPath()).orElse("");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.matches("[\\w][\\w .()-]*") ? Optional.of(name) : Optional.empty();
    }

    private List<SourceAddress> wanted() {
        Addresses addresses = Addresses.load();
        List<SourceAddress> all = addresses.list(source);
        if (all.isEmpty()) {
            throw new ProblemException(
                    Kind.USAGE,
                    Problem.of(
                            "ENT-2032",
                            "there is no source '%s'".formatted(source),
                            "",
                            DidYouMean.advice(addresses.sources(), source)));
        }
        if (file != null) {
            List<SourceAddress> named =
                    all.stream().filter(one -> one.file().equals(file)).toList();
            if (named.isEmpty()) {
                List<String> files = all.stream().map(SourceAddress::file).toList();
                throw new ProblemException(
                        Kind.USAGE,
                        Problem.of(
                                "ENT-2033",
                                "%s has no file '%s'".formatted(source, file),
                                "",
                                DidYouMean.advice(files, file)));
            }
            return named;
        }
        String newest = all.stream()
                .map(SourceAddress::version)
                .max(org.entente.data.store.Versions.ORDER)
                .orElseThrow();
        List<SourceAddress> current =
                all.stream().filter(one -> one.version().equals(newest)).toList();
        if (url != null && current.size() > 1) {
            throw new ProblemException(
                    Kind.USAGE,
                    Problem.of(
                            "ENT-2033",
                            "%s has %d files, and one address was given".formatted(source, current.size()),
                            "",
                            "name the file too: --file NAME"));
        }
        return current;
    }

    private static Problem byHand(SourceAddress one) {
        return Problem.of(
                "ENT-3032",
                "%s of %s cannot be fetched without a person".formatted(one.file(), one.source()),
                one.terms(),
                "%s (%s)".formatted(one.byHand().orElse(""), one.landingPage()));
    }
}
