package org.entente.data.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.ledger.Transfer;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.provenance.Citation;
import org.entente.core.provenance.Licence;
import org.entente.core.provenance.Snapshot;
import org.entente.core.time.Years;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Problems;
import org.entente.data.library.Holding;
import org.entente.data.library.Library;
import org.entente.data.library.Topic;
import org.entente.data.library.WithTopic;
import org.jspecify.annotations.Nullable;

/// The ledgers at hand: those that come with Entente, and beside them a user's own.
public final class Ledgers {
    /// The id of the source.
    public static final String SOURCE = "transfers";

    private static final List<String> BUNDLED = List.of("catalog/ledgers/russia-belarus.csv");

    private static final Citation CITATION =
            new Citation("entente-ledgers", "Entente ledgers of transfers; each line with its source", "");
    private static final Licence LICENCE = new Licence("facts with citation", "each line names the page that was read");

    private Ledgers() {}

    /// A library together with the ledgers.
    ///
    /// @param own a user's files, read beside the bundled one
    public static Library in(Library library, List<Path> own, Catalogue catalogue) {
        List<Path> files = List.copyOf(own);
        return new WithTopic<>(library, Topic.TRANSFERS, () -> read(files, catalogue));
    }

    /// The bundled ledgers and, beside them, files of a user.
    ///
    /// @throws ProblemException with all problems of all files
    public static Holding<List<Transfer>> read(List<Path> own, Catalogue catalogue) {
        List<CsvSource> files =
                new ArrayList<>(BUNDLED.stream().map(CsvSource::ofResource).toList());
        own.forEach(file -> files.add(CsvSource.of(file, file)));
        return read(files, catalogue, BUNDLED.size());
    }

    /// Files and no others.
    ///
    /// @param bundled how many of the first are of this version of the catalogue
    static Holding<List<Transfer>> read(List<CsvSource> files, Catalogue catalogue, int bundled) {
        Problems problems = new Problems();
        List<LedgerFile.Read> reads = files.stream()
                .map(file -> LedgerFile.read(file, catalogue, problems))
                .toList();
        check(reads, problems);
        problems.throwIfAny();
        List<Snapshot> snapshots = new ArrayList<>();
        for (int i = 0; i < reads.size(); i++) {
            snapshots.add(snapshot(reads.get(i), i < bundled ? catalogue.version() : "own"));
        }
        List<Transfer> all =
                reads.stream().flatMap(read -> read.lines().stream()).toList();
        return new Holding<>(SOURCE, all, years(all), snapshots, List.of());
    }

    private static Years years(List<Transfer> lines) {
        return lines.stream().map(Transfer::years).reduce(Years::spanning).orElseThrow();
    }

    /// Ids once among all files, and whatever a line repeats must be there, of the same two states, and must not itself
    /// be a repetition.
    private static void check(List<LedgerFile.Read> reads, Problems problems) {
        Map<String, Transfer> byId = new HashMap<>();
        for (LedgerFile.Read read : reads) {
            for (Transfer line : read.lines()) {
                if (byId.putIfAbsent(line.id(), line) != null) {
                    problems.add(
                            "ENT-5134",
                            place(read, line),
                            "the id '%s' stands twice".formatted(line.id()),
                            "",
                            "Give one of the lines another.");
                }
            }
        }
        for (LedgerFile.Read read : reads) {
            for (Transfer line : read.lines()) {
                line.repeats()
                        .filter(id -> !isOriginal(byId.get(id), line))
                        .ifPresent(id -> problems.add(
                                "ENT-5135",
                                place(read, line),
                                "'%s' repeats '%s', which is no line of its own between these states"
                                        .formatted(line.id(), id),
                                "",
                                "Name the line that gives the estimate first."));
            }
        }
    }

    private static boolean isOriginal(@Nullable Transfer original, Transfer line) {
        return original != null
                && original.repeats().isEmpty()
                && original.payer().equals(line.payer())
                && original.receiver().equals(line.receiver());
    }

    private static Place place(LedgerFile.Read read, Transfer line) {
        return read.places().getOrDefault(line.id(), Place.of(read.file().file()));
    }

    private static Snapshot snapshot(LedgerFile.Read read, String version) {
        return new Snapshot(
                SOURCE,
                version,
                read.file().file(),
                read.file().sha256(),
                read.file().bytes(),
                years(read.lines()),
                CITATION,
                LICENCE,
                List.of());
    }
}
