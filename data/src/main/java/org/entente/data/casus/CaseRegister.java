package org.entente.data.casus;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.core.casus.PledgeCase;
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

/// The cases at hand: those that come with Entente, and beside them a user's own.
public final class CaseRegister {
    /// The id of the source.
    public static final String SOURCE = "alliance-cases";

    private static final CsvSource BUNDLED = CsvSource.ofResource("catalog/alliance-cases.csv");
    private static final Citation CITATION =
            new Citation("entente-cases", "Entente register of alliance cases; each case with its sources", "");
    private static final Licence LICENCE =
            new Licence("facts with citation", "each case names the pages that were read");

    private CaseRegister() {}

    /// A library together with the register of alliance cases.
    ///
    /// @param own a user's files, read beside the bundled one
    public static Library in(Library library, List<Path> own, Catalogue catalogue) {
        List<Path> files = List.copyOf(own);
        return new WithTopic<>(library, Topic.PLEDGE_CASES, () -> read(files, catalogue));
    }

    /// The bundled register and, beside it, files of a user.
    ///
    /// @throws ProblemException with all problems of all files
    public static Holding<List<PledgeCase>> read(List<Path> own, Catalogue catalogue) {
        List<CsvSource> files = new ArrayList<>(List.of(BUNDLED));
        own.forEach(file -> files.add(CsvSource.of(file, file)));
        return read(files, catalogue, 1);
    }

    /// Files and no others.
    ///
    /// @param bundled how many of the first are of this version of the catalogue
    static Holding<List<PledgeCase>> read(List<CsvSource> files, Catalogue catalogue, int bundled) {
        Problems problems = new Problems();
        List<CaseFile.Read> reads = files.stream()
                .map(file -> CaseFile.read(file, catalogue, problems))
                .toList();
        checkIds(reads, problems);
        problems.throwIfAny();
        List<PledgeCase> all =
                reads.stream().flatMap(read -> read.cases().stream()).toList();
        Years covers = covers(all, catalogue);
        List<Snapshot> snapshots = new ArrayList<>();
        for (int i = 0; i < reads.size(); i++) {
            snapshots.add(snapshot(reads.get(i), i < bundled ? catalogue.version() : "own", covers));
        }
        return new Holding<>(SOURCE, all, covers, snapshots, List.of());
    }

    /// From the first case to the last whole year that the catalogue has seen: cases were looked for in all of them.
    private static Years covers(List<PledgeCase> cases, Catalogue catalogue) {
        List<Integer> years = cases.stream()
                .map(PledgeCase::date)
                .map(LocalDate::getYear)
                .sorted()
                .toList();
        return new Years(
                years.getFirst(),
                Math.max(years.getLast(), catalogue.asOf().minusDays(1).getYear()));
    }

    private static void checkIds(List<CaseFile.Read> reads, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (CaseFile.Read read : reads) {
            for (PledgeCase one : read.cases()) {
                if (!seen.add(one.id())) {
                    problems.add(
                            "ENT-5140",
                            read.places()
                                    .getOrDefault(one.id(), Place.of(read.file().file())),
                            "the id '%s' stands twice".formatted(one.id()),
                            "",
                            "Give one of the cases another, such as %s-B.".formatted(one.id()));
                }
            }
        }
    }

    private static Snapshot snapshot(CaseFile.Read read, String version, Years covers) {
        return new Snapshot(
                SOURCE,
                version,
                read.file().file(),
                read.file().sha256(),
                read.file().bytes(),
                covers,
                CITATION,
                LICENCE,
                List.of());
    }
}
