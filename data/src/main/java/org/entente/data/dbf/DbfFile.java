package org.entente.data.dbf;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.core.problem.ProblemException;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.IsoDate;
import org.entente.data.table.NumberText;
import org.entente.data.table.TableColumn;
import org.entente.data.table.TableFile;

/// A table of dBASE III or IV, read record by record.
///
/// Texts are without the spaces at their end, truth is `TRUE` or `FALSE`, dates are as `2014-03-27`. A cell that
/// is not what its field says, such as `n/a` in a field of numbers, is carried as it is. Records marked as deleted are
/// left out, as are fields whose content is in another file (memos); the notes say so.
///
/// The encoding is that of the `.cpg` file beside it, or else that of the header's language byte; where neither
/// says anything the texts must be UTF-8.
public final class DbfFile implements TableFile {
    private static final int DELETED = '*';
    private static final int PRESENT = ' ';
    private static final int END = 0x1a;
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]*[.]?[0-9]+([eE][-+]?[0-9]{1,3})?|[-+]?[0-9]+[.]");
    private static final String CUT = "Texts cut in the middle of a character";
    private static final String TOO_LONG = "Numbers too long for their field, read as missing";

    private final InputStream stream;
    private final DbfHeader header;
    private final List<DbfField> fields;
    private final CharsetDecoder decoder;
    private final DbfProblems problems;
    private final byte[] record;
    private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    private final String[] cells;
    private long number;
    private long deleted;
    private boolean more;

    private DbfFile(InputStream stream, DbfHeader header, Charset charset, DbfProblems problems) {
        this.stream = stream;
        this.header = header;
        this.fields = header.fields().stream().filter(DbfField::isRead).toList();
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.problems = problems;
        this.record = new byte[header.recordLength()];
        this.cells = new String[fields.size()];
    }

    /// Whether a file that begins so may be one; 64 bytes are enough.
    public static boolean recognises(byte[] firstBytes) {
        return DbfHeader.begins(firstBytes);
    }

    /// Opens a file under a folder, and the `.cpg` file beside it if there is one.
    ///
    /// @throws ProblemException if the file cannot be read or has another layout
    public static DbfFile open(Path folder, Path file) {
        String base = file.getFileName().toString().replaceFirst("(?i)\\.dbf$", "");
        Optional<CsvSource> codePage = List.of(".cpg", ".CPG").stream()
                .map(ending -> file.resolveSibling(base + ending))
                .filter(Files::isRegularFile)
                .map(beside -> CsvSource.of(folder, beside))
                .findFirst();
        return open(CsvSource.of(folder, file), codePage);
    }

    /// Opens a file.
    ///
    /// @param codePage the `.cpg` file that names its encoding
    /// @throws ProblemException if the file cannot be read or has another layout
    public static DbfFile open(CsvSource source, Optional<CsvSource> codePage) {
        DbfProblems problems = new DbfProblems(source.name());
        Optional<Charset> named = codePage.map(beside -> DbfEncoding.ofFile(beside, problems));
        try {
            InputStream stream = new BufferedInputStream(source.opener().open());
            try {
                DbfHeader header = DbfHeader.read(stream, named, problems);
                Charset charset = named.or(() -> DbfEncoding.ofLanguage(header.language(), problems))
                        .orElse(StandardCharsets.UTF_8);
                return new DbfFile(stream, header, charset, problems);
            } catch (IOException | ProblemException e) {
                stream.close();
                throw e;
            }
        } catch (EOFException _) {
            throw problems.damaged("the file breaks off in its header", 0);
        } catch (IOException e) {
            throw problems.unreadable(reason(e));
        }
    }

    @Override
    public List<TableColumn> columns() {
        return fields.stream().map(field -> TableColumn.of(field.name())).toList();
    }

    @Override
    public boolean next() {
        try {
            while (number < header.records()) {
                int read = stream.readNBytes(record, 0, record.length);
                number++;
                if (read < record.length) {
                    throw problems.damaged(
                            "the file breaks off in record %d of %d".formatted(number, header.records()), number);
                }
                if (record[0] == PRESENT) {
                    readCells();
                    return true;
                }
                if (record[0] != DELETED) {
                    throw problems.damaged(
                            "record %d begins with byte 0x%02x".formatted(number, record[0] & 0xff), number);
                }
                deleted++;
            }
            int after = stream.read();
            more |= after >= 0 && after != END;
            return false;
        } catch (IOException e) {
            throw problems.unreadable(reason(e));
        }
    }

    private void readCells() {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(fields.get(i));
        }
    }

    @Override
    public String text(int column) {
        return cells[column];
    }

    private String cell(DbfField field) {
        if (field.type() == 'C') {
            return decoded(field);
        }
        String text = new String(record, field.offset(), field.length(), StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
        return switch (field.type()) {
            case 'D' -> date(text);
            case 'L' -> truth(text);
            default -> number(text, field);
        };
    }

    private String decoded(DbfField field) {
        int end = field.offset() + field.length();
        while (end > field.offset() && (record[end - 1] == ' ' || record[end - 1] == 0)) {
            end--;
        }
        ByteBuffer bytes = ByteBuffer.wrap(record, field.offset(), end - field.offset());
        CharBuffer text = CharBuffer.allocate(bytes.remaining() * 2 + 2);
        CoderResult result = decoder.reset().decode(bytes, text, /* endOfInput= */ false);
        if (result.isError()) {
            throw problems.encoding(
                    "the text in %s of record %d is not in the encoding %s"
                            .formatted(field.name(), number, decoder.charset().name()),
                    number);
        }
        if (bytes.hasRemaining()) {
            count(CUT, field);
        }
        return text.flip().toString();
    }

    private static String date(String text) {
        if (text.matches("[0-9]{8}")) {
            return text.equals("00000000")
                    ? ""
                    : IsoDate.parse(text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6))
                            .map(Object::toString)
                            .orElse(text);
        }
        return text;
    }

    private static String truth(String text) {
        return switch (text) {
            case "T", "t", "Y", "y" -> "TRUE";
            case "F", "f", "N", "n" -> "FALSE";
            case "?" -> "";
            default -> text;
        };
    }

    /// Digits without a point are kept to the last, since there may be more than a real number can hold.
    private String number(String text, DbfField field) {
        if (text.startsWith("*")) {
            count(TOO_LONG, field);
            return "";
        }
        if (WHOLE.matcher(text).matches()) {
            return new BigDecimal(text).toPlainString();
        }
        if (!NUMBER.matcher(text).matches()) {
            return text;
        }
        double value = Double.parseDouble(text);
        return Double.isInfinite(value) ? text : NumberText.of(value);
    }

    private void count(String what, DbfField field) {
        counts.computeIfAbsent(what, _ -> new LinkedHashMap<>()).merge(field.name(), 1, Integer::sum);
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!header.changed().isEmpty()) {
            notes.add("Last changed on %s.".formatted(header.changed()));
        }
        String left = header.fields().stream()
                .filter(field -> !field.isRead())
                .map(field -> "%s (type %s)".formatted(field.name(), field.type()))
                .collect(Collectors.joining("; "));
        if (!left.isEmpty()) {
            notes.add("Columns left out: %s.".formatted(left));
        }
        if (deleted > 0) {
            notes.add("Records marked as deleted, left out: %d.".formatted(deleted));
        }
        counts.forEach((what, byField) -> notes.add("%s: %s."
                .formatted(
                        what,
                        byField.entrySet().stream()
                                .map(count -> count.getKey() + " " + count.getValue())
                                .collect(Collectors.joining("; ")))));
        if (more) {
            notes.add("The header counts %d records; what follows them was not read.".formatted(header.records()));
        }
        return notes;
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
