package org.entente.data.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.data.csv.CsvSource;
import org.entente.data.dbf.DbfFile;
import org.entente.data.engine.Engine;
import org.entente.data.excel.ExcelFile;
import org.entente.data.excel.ExcelLayout;
import org.entente.data.intake.Intake.Choices;
import org.entente.data.layout.Layout;
import org.entente.data.layout.Layouts;
import org.entente.data.rdata.RFile;
import org.entente.data.stata.StataFile;

/// Finds out what is in a file: unpacks it, tells its format by its first bytes and its layout by the names
/// of its columns.
final class Recognition {
    /// Not a table; no layout fits, or several; a file of a map; an object of R that is no table; a document of an
    /// office program, which looks like a workbook.
    private static final Set<String> NO_TABLE =
            Set.of("ENT-4051", "ENT-4061", "ENT-4056", "ENT-4113", "ENT-4116", "ENT-4117", "ENT-4118", "ENT-4119");

    private final Layouts layouts;
    private final Engine engine;
    private final Choices choices;
    private final Path scratch;
    private final Unpacking unpacking;
    private final List<String> notes = new ArrayList<>();

    /// @param size of the file in bytes
    Recognition(Layouts layouts, Engine engine, Choices choices, Path scratch, long size) {
        this.layouts = layouts;
        this.engine = engine;
        this.choices = choices;
        this.scratch = scratch;
        this.unpacking = new Unpacking(scratch, size);
    }

    /// What was passed over in an archive, and why.
    List<String> notes() {
        return List.copyOf(notes);
    }

    /// The tables in a file: one, or in an archive those members that are recognised.
    ///
    /// @throws ProblemException if there is none, with the reason
    List<Recognised> of(String name, Path file) throws IOException {
        if (FileKind.of(file) != FileKind.ARCHIVE) {
            return List.of(single(name, "", file));
        }
        List<Recognised> found = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Unpacking.Member member : unpacking.unzip(name, file)) {
            try {
                found.add(single(name + "!" + member.name(), member.name(), member.file()));
            } catch (ProblemException e) {
                if (!isNoTable(e)) {
                    throw e;
                }
                problems.addAll(e.problems());
                notes.add("%s is left aside: %s"
                        .formatted(member.name(), e.problems().getFirst().what()));
            }
        }
        if (found.isEmpty()) {
            throw new ProblemException(
                    Kind.INVALID_FILE,
                    problems.isEmpty() ? List.of(problem(name, "the archive is empty", "")) : problems);
        }
        return dropCopies(found);
    }

    /// Whether a member may be left aside, as read-me files and maps are. A table that is damaged may not: the
    /// archive would come in without it.
    private static boolean isNoTable(ProblemException e) {
        return e.problems().stream().allMatch(problem -> NO_TABLE.contains(problem.code()));
    }

    /// Archives often hold a table in several formats; the text is taken.
    private List<Recognised> dropCopies(List<Recognised> found) {
        List<Recognised> kept = new ArrayList<>();
        for (Recognised table : found) {
            Optional<Recognised> other = found.stream()
                    .filter(one -> one != table
                            && stem(one).equals(stem(table))
                            && one.layout().equals(table.layout()))
                    .findFirst();
            boolean isCopy = other.isPresent()
                    && !(table.candidate() instanceof TextCandidate)
                    && (other.get().candidate() instanceof TextCandidate || kept.contains(other.get()));
            if (isCopy) {
                notes.add("%s is left aside: %s holds the same table"
                        .formatted(table.member(), other.get().member()));
            } else {
                kept.add(table);
            }
        }
        return kept;
    }

    private static String stem(Recognised table) {
        int dot = table.member().lastIndexOf('.');
        return (dot < 0 ? table.member() : table.member().substring(0, dot)).toLowerCase(Locale.ROOT);
    }

    private Recognised single(String name, String member, Path file) throws IOException {
        Candidate candidate = candidate(name, file);
        List<Layout> fitting = choices.layout().map(List::of).orElseGet(() -> layouts.recognise(candidate));
        if (fitting.size() > 1) {
            throw new ProblemException(Kind.INVALID_FILE, ambiguous(name, fitting));
        }
        if (fitting.isEmpty()) {
            if (candidate instanceof TypedCandidate typed && typed.failure().isPresent()) {
                throw typed.failure().get();
            }
            throw new ProblemException(Kind.INVALID_FILE, unknown(name, candidate));
        }
        Layout known = fitting.getFirst();
        Candidate decoded = known.form().encoding().isEmpty()
                        || !choices.encoding().isEmpty()
                        || !(candidate instanceof TextCandidate)
                ? candidate
                : text(name, file, known.form().encoding());
        return new Recognised(known, decoded, member, decoded.readable(known, scratch));
    }

    /// A file of one table, in whatever format.
    ///
    /// @throws ProblemException if it is in none that is known
    Candidate candidate(String name, Path file) throws IOException {
        FileKind kind = FileKind.of(file);
        return switch (kind) {
            case GZIP -> {
                Path plain = unpacking.gunzip(name, file);
                if (FileKind.of(plain) == FileKind.GZIP) {
                    throw new ProblemException(
                            Kind.INVALID_FILE, problem(name, "it is gzipped twice", "Unpack it once and add that."));
                }
                yield candidate(name, plain);
            }
            case TEXT -> text(name, file, choices.encoding());
            case PARQUET -> new ParquetCandidate(name, file, engine);
            case STATA -> new TypedCandidate(name, _ -> StataFile.open(name, file));
            case WORKBOOK, OLD_WORKBOOK ->
                new TypedCandidate(name, form -> ExcelFile.open(stored(name, file), in(form)));
            case DBASE -> new TypedCandidate(name, form -> DbfFile.open(stored(name, file), codePage(form)));
            case R -> {
                RFile objects = RFile.read(stored(name, file));
                yield new TypedCandidate(name, _ -> objects.open());
            }
            case EMPTY ->
                throw new ProblemException(Kind.INVALID_FILE, problem(name, "the file is empty", "Download it again."));
            case ARCHIVE ->
                throw new ProblemException(
                        Kind.INVALID_FILE,
                        problem(name, "it is an archive inside another", "Unpack it and add what is in it."));
            case SHAPES, SHAPE_INDEX, PROJECTION ->
                throw new ProblemException(
                        Kind.INVALID_FILE,
                        Problem.of(
                                        "ENT-4056",
                                        "it is no table but %s".formatted(kind.words()),
                                        "The table of a map is its .dbf.",
                                        "Add the .dbf that lies beside it.")
                                .at(Place.of(name)));
            default ->
                throw new ProblemException(
                        Kind.INVALID_FILE,
                        problem(
                                name,
                                "it is not a table in a format that Entente reads",
                                "Formats: CSV and TSV (also gzipped, zipped), Parquet, Stata, R, Excel, dBASE."));
        };
    }

    private static CsvSource stored(String name, Path file) {
        return new CsvSource(name, () -> Files.newInputStream(file));
    }

    /// The encoding as a file beside a table of dBASE would name it.
    private Optional<CsvSource> codePage(Layout.Form form) {
        String encoding = choices.encoding().isEmpty() ? form.encoding() : choices.encoding();
        byte[] bytes = encoding.getBytes(StandardCharsets.US_ASCII);
        return encoding.isEmpty()
                ? Optional.empty()
                : Optional.of(new CsvSource(encoding, () -> new ByteArrayInputStream(bytes)));
    }

    /// Where the table of a workbook is.
    private static ExcelLayout in(Layout.Form form) {
        ExcelLayout first = ExcelLayout.FIRST_SHEET.withHeaderRow(Math.max(1, form.header()));
        if (form.sheet().isEmpty()) {
            return first;
        }
        return form.sheet().matches("\\d+")
                ? first.withSheet(Integer.parseInt(form.sheet()))
                : first.withSheet(form.sheet());
    }

    private Candidate text(String name, Path file, String encoding) throws IOException {
        Path plain = FileKind.of(file) == FileKind.GZIP ? unpacking.gunzip(name, file) : file;
        // A descriptor says how the provider writes; the file may have been saved anew since.
        boolean isAsked = !choices.encoding().isEmpty();
        String known = !isAsked && !encoding.isEmpty() && PlainText.isUtf8(plain) ? "" : encoding;
        try {
            return new TextCandidate(name, PlainText.of(name, plain, known, scratch));
        } catch (ProblemException e) {
            if (!known.isEmpty()) {
                throw e;
            }
            // Its columns may still tell its layout, and the layout its encoding.
            PlainText lookedAt = PlainText.of(name, plain, StandardCharsets.ISO_8859_1.name(), scratch);
            return TextCandidate.toLookAt(name, lookedAt, e);
        }
    }

    private Problem unknown(String name, Candidate candidate) {
        List<String> columns = candidate.header(Layout.Form.PLAIN);
        String begins = String.join(", ", columns.stream().limit(8).toList());
        String shown = begins.length() > 160 ? begins.substring(0, 160) + "..." : begins;
        return Problem.of(
                        "ENT-4051",
                        "no layout has these columns: %s".formatted(shown),
                        layouts.nearest(candidate).orElse(""),
                        "If it is a table, describe it: entente data add FILE --layout DESCRIPTOR (docs/how-to/add-a-source.md).")
                .at(Place.of(name));
    }

    private static Problem ambiguous(String name, List<Layout> fitting) {
        return Problem.of(
                        "ENT-4061",
                        "the file has the columns of several layouts: %s"
                                .formatted(String.join(
                                        ", ", fitting.stream().map(Layout::id).toList())),
                        "It is not guessed which one is meant.",
                        "Name a descriptor: entente data add FILE --layout DESCRIPTOR.")
                .at(Place.of(name));
    }

    private static Problem problem(String name, String what, String next) {
        return Problem.of("ENT-4051", what, "", next).at(Place.of(name));
    }

    /// A table whose layout is known.
    record Recognised(Layout layout, Candidate candidate, String member, Candidate.Readable readable) {}
}
