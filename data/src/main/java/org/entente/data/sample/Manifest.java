package org.entente.data.sample;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.core.provenance.Snapshot;
import org.entente.core.provenance.Snapshot.Origin;
import org.entente.core.time.Years;
import org.entente.data.catalog.Catalogue;
import org.entente.data.catalog.SourceInfo;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Fingerprint;
import org.entente.data.csv.Problems;
import org.entente.data.csv.Row;

/// What the sample holds: for each of its files the source, the hash, and each provider's file behind it.
record Manifest(List<Entry> entries) {
    static final String FILE = "manifest.csv";

    Manifest {
        entries = List.copyOf(entries);
    }

    static Manifest read(CsvSource source) {
        Problems problems = new Problems();
        List<Entry> entries = new ArrayList<>();
        try (CsvFile file = CsvFile.open(source, CsvFormat.COMMA, problems)) {
            int[] at = Entry.COLUMNS.stream().mapToInt(file::column).toArray();
            while (file.next()) {
                entries.add(Entry.read(file.row(), at));
            }
            problems.throwIfAny();
        }
        return new Manifest(entries);
    }

    byte[] write() {
        CsvText text = new CsvText(Entry.COLUMNS.toArray(String[]::new));
        entries.forEach(entry -> text.row(entry.cells()));
        return text.bytes();
    }

    /// The rules by which a file was compiled.
    List<String> rules(String file) {
        return entries.stream()
                .filter(entry -> entry.file.equals(file))
                .map(Entry::rule)
                .distinct()
                .toList();
    }

    /// The snapshot of a file that was just read.
    ///
    /// @throws ProblemException if it is not the file that the manifest describes
    Snapshot snapshot(Fingerprint read, String file, Catalogue catalogue) {
        List<Entry> own =
                entries.stream().filter(entry -> entry.file.equals(file)).toList();
        if (own.isEmpty() || !own.getFirst().sha256.equals(read.sha256())) {
            throw new ProblemException(
                    Kind.INVALID_FILE,
                    Problem.of(
                                    "ENT-4040",
                                    "the file is not the one that %s describes".formatted(FILE),
                                    "Its figures could not be traced to the providers' files.",
                                    "Build the sample again: entente sample build --from DIR --to DIR.")
                            .at(Place.of(read.file())));
        }
        Entry first = own.getFirst();
        SourceInfo info = catalogue.source(first.source);
        return new Snapshot(
                first.source,
                first.version,
                read.file(),
                read.sha256(),
                read.bytes(),
                first.covers,
                info.citation(),
                info.licence(),
                own.stream()
                        .map(entry -> new Origin(entry.originalFile, entry.originalSha256))
                        .toList());
    }

    /// One provider's file behind one file of the sample.
    record Entry(
            String file,
            String source,
            String version,
            String sha256,
            Years covers,
            int rows,
            String originalFile,
            String originalSha256,
            String rule) {
        static final List<String> COLUMNS = List.of(
                "file",
                "source",
                "version",
                "sha256",
                "covers_from",
                "covers_to",
                "rows",
                "original_file",
                "original_sha256",
                "rule");

        static Entry read(Row row, int[] at) {
            int first = row.integer(at[4]);
            return new Entry(
                    row.text(at[0]),
                    row.text(at[1]),
                    row.text(at[2]),
                    row.text(at[3]),
                    new Years(first, Math.max(first, row.integer(at[5]))),
                    row.integer(at[6]),
                    row.text(at[7]),
                    row.text(at[8]),
                    row.text(at[9]));
        }

        List<String> cells() {
            return List.of(
                    file,
                    source,
                    version,
                    sha256,
                    Integer.toString(covers.first()),
                    Integer.toString(covers.last()),
                    Integer.toString(rows),
                    originalFile,
                    originalSha256,
                    rule);
        }
    }
}
