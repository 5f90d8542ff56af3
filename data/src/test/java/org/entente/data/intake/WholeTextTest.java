package org.entente.data.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.core.problem.ProblemException;
import org.entente.data.engine.Engine;
import org.entente.data.intake.Candidate.Readable;
import org.entente.data.source.ImportedFiles;
import org.entente.data.store.Manifest;
import org.entente.data.table.TableColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No record of a text is lost, doubled or cut, wherever a piece that is read at a time ends.
class WholeTextTest {
    private static final String HEAD = "id: small\nsource: gdelt\ntitle: t\nversion: v\nrow: r\n";
    private static final String COLUMNS = "columns: {n: {type: integer}, name: {type: text}}\n";
    private static final String LENGTHS = "SELECT n, length(name) FROM small ORDER BY n";

    /// Above sixteen times the longest record that is announced, which is what the engine reads at a time.
    private static final int LARGER_THAN_A_PIECE = 16 * Relation.USUAL + 400_000;

    @TempDir
    Path folder;

    /// All rows are as long as each other, and the line above them grows by a byte a time: so the end of every piece,
    /// wherever the engine puts it, comes to lie between every two bytes of a row.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"x|x|lf", "x|x|crlf", "\"é;\"\"€\"|é;\"€|lf", "\";x\"|;x|crlf"})
    void thePieceMayEndAnywhereInARow(String written, String read, String end) throws IOException {
        String lineEnd = end.equals("lf") ? "\n" : "\r\n";
        String cell = written.replace(";", lineEnd);
        int width = bytes("0000000," + cell + lineEnd).length;
        int rows = LARGER_THAN_A_PIECE / width;
        byte[] text = bytes(IntStream.range(0, rows)
                .mapToObj(n -> String.format(Locale.ROOT, "%07d,%s%s", n, cell, lineEnd))
                .collect(Collectors.joining()));
        try (Engine engine = Engine.open(folder.resolve("spill"))) {
            for (int longer = 0; longer < width; longer++) {
                Path file = folder.resolve("rows.csv");
                try (OutputStream out = Files.newOutputStream(file)) {
                    out.write(bytes(longer % 2 == 0 ? "\uFEFFn" : "n"));
                    out.write(bytes("m".repeat(longer) + lineEnd));
                    out.write(text, 0, longer % 3 == 0 ? text.length - lineEnd.length() : text.length);
                }
                Readable readable = new Readable(file, true, ',', true, 1, columns(), true, List.of());
                assertThat(TextRecords.of(readable)).isEqualTo(new TextRecords(rows, TextRecords.PIECE));
                String found = engine.one(
                        "SELECT count(*) || ' ' || sum(n::BIGINT) || ' ' || count(*) FILTER (name = %s) FROM %s"
                                .formatted(
                                        Engine.text(read.replace(";", lineEnd)),
                                        new Relation(readable, Relation.USUAL).of(List.of())),
                        row -> row.getString(1));
                long sum = (long) rows * (rows - 1) / 2;
                assertThat(found).as("%d longer", longer).isEqualTo("%d %d %d".formatted(rows, sum, rows));
            }
        }
    }

    /// Forty of them are two and a half pieces of the engine, so that pieces end inside them.
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void recordsAsLongAsIsAnnouncedComeInWhole(int longer) throws IOException {
        int length = Relation.USUAL + longer;
        String rows = IntStream.range(10, 50)
                .mapToObj(n -> n + "," + "y".repeat(length - 4) + "\n")
                .collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve("small.csv"), "n,name\n" + rows);
        try (ImportedFiles files = ImportedFiles.in(folder)) {
            assertThat(files.add(file, HEAD + COLUMNS).rows()).isEqualTo(40);
            assertThat(files.rows("SELECT count(*), sum(n), min(length(name)), max(length(name)) FROM small"))
                    .containsExactly("40 1180 %d %d".formatted(length - 4, length - 4));
        }
    }

    /// Five megabytes in one cell, over a million lines, before, between and behind short rows, an empty line among
    /// them, and no end of the last line.
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "mark", "UTF-16", "windows-1252", "CR", "CRLF", "gz", "zip"})
    void longCellsComeInWholeHoweverTheTextIsWritten(String how) throws IOException {
        int lines = 1_250_000;
        String longCell = "\"é\n" + "abc\n".repeat(lines) + "\"";
        String text = "n,name\n1," + longCell + "\n2,x\n\n3," + longCell + "\n4,\"\"\"y\"\n5," + longCell;
        int length = 2 + 4 * lines + (how.equals("CRLF") ? 1 + lines : 0);
        try (ImportedFiles files = ImportedFiles.in(folder)) {
            String form = how.equals("windows-1252") ? "form: {encoding: windows-1252}\n" : "";
            Manifest.Table table = files.add(written(text, how), HEAD + form + COLUMNS);
            assertThat(table.rows()).isEqualTo(5);
            assertThat(files.rows(LENGTHS)).containsExactly("1 " + length, "2 1", "3 " + length, "4 2", "5 " + length);
            String lineEnd = how.equals("CRLF") ? "chr(13) || chr(10)" : "chr(10)";
            String whole = "'é' || %1$s || repeat('abc' || %1$s, %2$d)".formatted(lineEnd, lines);
            assertThat(files.rows("SELECT n FROM small WHERE name = %s ORDER BY n".formatted(whole)))
                    .containsExactly("1", "3", "5");
        }
    }

    @Test
    void aQuotationMarkInsideACellHidesNoLongRecord() throws IOException {
        String cell = "\"" + "a\n".repeat(2_500_000) + "\"";
        Path file = Files.writeString(folder.resolve("small.csv"), "n,name\n1,5\" pipe\n2," + cell + "\n3,x\n");
        try (ImportedFiles files = ImportedFiles.in(folder)) {
            assertThat(files.add(file, HEAD + COLUMNS).rows()).isEqualTo(3);
            assertThat(files.rows(LENGTHS)).containsExactly("1 7", "2 5000000", "3 1");
        }
    }

    /// The engine takes the mark for the beginning of a cell, and skips everything up to the next.
    @ParameterizedTest
    @ValueSource(strings = {"\"t", "t,\"u", "\"t\nu\""})
    void rowsThatAMarkAboveTheNamesWouldSwallowAreMissed(String title) throws IOException {
        String rows = "1,x\n2,\"y\"\n3,z\n4,z\n";
        Path file = Files.writeString(folder.resolve("small.csv"), title + "\nn,name\n" + rows);
        String form = "form: {header: %d}\n".formatted(1 + title.lines().count());
        try (ImportedFiles files = ImportedFiles.in(folder)) {
            assertThatThrownBy(() -> files.add(file, HEAD + form + COLUMNS))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("its lines make 4 rows, and");
        }
    }

    /// Without a quotation mark in the file, and with one that is never closed.
    @ParameterizedTest
    @ValueSource(strings = {"2,", "2,\""})
    void aRecordLongerThanAnyThatIsReadIsToldWithItsLength(String start) throws IOException {
        Path file = folder.resolve("small.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes("n,name\n1,x\n" + start));
            byte[] megabyte = bytes("y".repeat(1 << 20));
            for (int n = 0; n < 40; n++) {
                out.write(megabyte);
            }
            out.write(bytes("\n3,z\n"));
        }
        try (ImportedFiles files = ImportedFiles.in(folder)) {
            assertThatThrownBy(() -> files.add(file, HEAD + COLUMNS))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("a record is 40 MB long; records of up to 16 MB are read");
        }
    }

    private Path written(String text, String how) throws IOException {
        Path file = folder.resolve(how.equals("gz") ? "small.csv.gz" : how.equals("zip") ? "small.zip" : "small.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            switch (how) {
                case "mark" -> out.write(bytes("\uFEFF" + text));
                case "CR" -> out.write(bytes(text.replace('\n', '\r')));
                case "CRLF" -> out.write(bytes(text.replace("\n", "\r\n")));
                case "gz" -> {
                    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
                        packed.write(bytes(text));
                    }
                }
                case "zip" -> {
                    try (ZipOutputStream packed = new ZipOutputStream(out)) {
                        packed.putNextEntry(new ZipEntry("small.csv"));
                        packed.write(bytes(text));
                    }
                }
                default -> out.write(text.getBytes(Charset.forName(how)));
            }
        }
        return file;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<TableColumn> columns() {
        return List.of(TableColumn.of("n"), TableColumn.of("name"));
    }
}
