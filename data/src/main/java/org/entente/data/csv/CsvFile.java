package org.entente.data.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;

/// A CSV file that is read row by row, once.
///
/// A file that breaks off (a truncated archive, an open quotation mark, bytes that are not UTF-8) ends in a
/// [ProblemException] with everything found so far; a wrong cell is collected and the reading goes on.
public final class CsvFile implements AutoCloseable {
    private static final int MOST_LINES_ABOVE = 20;

    private final CsvSource source;
    private final Problems problems;
    private final ByteText bytes;
    private final Row row;
    private final Iterator<Row> rows;
    private final Header header;
    private final List<String> linesAbove = new ArrayList<>();
    private long count;

    private CsvFile(CsvSource source, CsvFormat format, Problems problems, boolean hashed) throws IOException {
        this.source = source;
        this.problems = problems;
        this.bytes = ByteText.open(source, hashed);
        this.row = new Row(source.name(), problems);
        try {
            CsvReader<Row> reader = parser(format, bytes.reader());
            if (!format.headerStart().isEmpty()) {
                skipToHeader(reader, format);
            }
            if (format.skip() > 0) {
                reader.skipLines(format.skip());
            }
            this.rows = reader.iterator();
            this.header =
                    format.names().isEmpty() ? readHeader() : Header.given(source.name(), format.names(), problems);
        } catch (CsvParseException | UncheckedIOException | ProblemException e) {
            bytes.close();
            throw e;
        }
    }

    /// Opens a file and reads its header.
    ///
    /// @throws ProblemException if there is no such file or no header in it
    public static CsvFile open(CsvSource source, CsvFormat format, Problems problems) {
        return open(source, format, problems, /* hashed= */ true);
    }

    /// The same for files that nothing is traced to, such as the catalogue's: without a fingerprint.
    public static CsvFile openWithoutHash(CsvSource source, CsvFormat format, Problems problems) {
        return open(source, format, problems, /* hashed= */ false);
    }

    private static CsvFile open(CsvSource source, CsvFormat format, Problems problems, boolean hashed) {
        try {
            return new CsvFile(source, format, problems, hashed);
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw broken(source, problems, e, 0);
        }
    }

    private void skipToHeader(CsvReader<Row> reader, CsvFormat format) {
        try {
            reader.skipLines(line -> isHeader(line, format), MOST_LINES_ABOVE);
        } catch (CsvParseException e) {
            if (e.getCause() == null || bytes.isAtEnd()) {
                throw problems.fatal(
                        "ENT-4004",
                        Place.of(source.name()),
                        "none of the first lines begins with %s".formatted(format.headerStart()),
                        "The header is not found.",
                        "Download the file again.");
            }
            throw e;
        }
    }

    private boolean isHeader(String line, CsvFormat format) {
        if (line.startsWith(format.headerStart())) {
            return true;
        }
        linesAbove.add(line);
        return false;
    }

    private CsvReader<Row> parser(CsvFormat format, Reader text) {
        return CsvReader.builder()
                .fieldSeparator(format.separator())
                .quoteCharacter(format.quote())
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(row, text);
    }

    private Header readHeader() {
        if (!rows.hasNext()) {
            throw problems.fatal(
                    "ENT-4003", Place.of(source.name()), "the file is empty", "", "Download the file again.");
        }
        Row first = rows.next();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            names.add(first.text(i));
        }
        return new Header(source.name(), first.line(), names, problems);
    }

    public Header header() {
        return header;
    }

    /// The provider's own lines above the header.
    public List<String> linesAbove() {
        return List.copyOf(linesAbove);
    }

    /// Shorthand for the position of a column that must be there.
    public int column(String name) {
        return header.get(name);
    }

    /// Moves to the next row that has as many cells as the header; others are reported.
    public boolean next() {
        try {
            while (rows.hasNext()) {
                rows.next();
                count++;
                if (row.size() == header.size()) {
                    return true;
                }
                problems.add(
                        "ENT-4005",
                        Place.of(source.name(), row.line()),
                        "%d cells where the header has %d".formatted(row.size(), header.size()),
                        "",
                        "Compare the line with its neighbours; text with a separator in it needs quotation marks.");
            }
            return false;
        } catch (CsvParseException | UncheckedIOException e) {
            throw broken(source, problems, e, row.line());
        }
    }

    public Row row() {
        return row;
    }

    /// Rows read so far, without the header.
    public long count() {
        return count;
    }

    /// The hash and size of the file as stored, once the last row was read; a file without rows is
    /// reported.
    public Fingerprint finish() {
        if (count == 0) {
            throw problems.fatal(
                    "ENT-4003",
                    Place.of(source.name()),
                    "there are no rows under the header",
                    "",
                    "Download the file again.");
        }
        try {
            return bytes.fingerprint(source.name());
        } catch (IOException e) {
            throw broken(source, problems, e, row.line());
        }
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException broken(CsvSource source, Problems problems, Exception e, long line) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof CharacterCodingException)) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case CharacterCodingException _ ->
                throw problems.fatal(
                        "ENT-4002",
                        ByteText.firstUndecodable(source),
                        "the text is not UTF-8 here",
                        "Names would come out wrong.",
                        "Save the file as UTF-8, or download it again.");
            case IOException io ->
                problems.fatal(
                        "ENT-4001",
                        Place.of(source.name(), line),
                        "the file cannot be read to its end (%s)".formatted(reason(io)),
                        "Nothing of it is used.",
                        "Download the file again.");
            default ->
                problems.fatal(
                        "ENT-4003",
                        Place.of(source.name(), line),
                        "the file stops being CSV after this line (%s)".formatted(reason(cause)),
                        "Nothing of it is used.",
                        "Look for a quotation mark that is not closed or not doubled.");
        };
    }

    private static String reason(Throwable e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
