package org.entente.data.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.data.table.Mutations;
import org.entente.data.table.TableText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the bytes: the table, or one report.
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class DamagedExcelFileTest {
    private static final String SHEET = "parts/one.xml";
    private static final ExcelLayout LOWER_HEADER =
            ExcelLayout.FIRST_SHEET.withSheet(2).withHeaderRow(3);

    @ParameterizedTest
    @ValueSource(strings = {"types.xlsx", "by-hand.xlsx", "types.xls"})
    void damagedFilesAreReadOrRefused(String file) {
        byte[] original = TableText.bytes("excel/" + file);
        assertThat(Mutations.refused(original, 800, ExcelFile::open)).isPositive();
    }

    @Test
    void damagedSheetsAreReadOrRefused() {
        byte[] original = TableText.bytes("excel/types.xls");
        assertThat(Mutations.refused(original, 800, source -> ExcelFile.open(source, LOWER_HEADER)))
                .isPositive();
    }

    /// Damage beneath the packing, which a checksum would have found.
    @ParameterizedTest
    @ValueSource(
            strings = {
                SHEET,
                "book/texts.xml",
                "book/styles.xml",
                "book/main.xml",
                "book/_rels/main.xml.rels",
                "_rels/.rels"
            })
    void damagedPartsAreReadOrRefused(String part) throws IOException {
        Map<String, byte[]> parts = parts();
        byte[] original = parts.getOrDefault(part, new byte[0]);
        int refused = Mutations.refused(original, 500, damaged -> {
            try {
                parts.put(part, damaged.opener().open().readAllBytes());
                return ExcelFile.open(TableText.source("damaged", zipped(parts)));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(refused).isPositive();
    }

    @Test
    void noShorterFileIsATable() {
        byte[] whole = TableText.bytes("excel/types.xlsx");
        for (int length = 0; length < whole.length; length += 7) {
            assertThat(problem(Arrays.copyOf(whole, length)).code())
                    .as("%d of %d bytes", length, whole.length)
                    .isEqualTo("ENT-4116");
        }
    }

    /// An `.xls` file ends with what is not part of any sheet.
    @Test
    void noShorterFileIsAnotherTable() {
        byte[] whole = TableText.bytes("excel/types.xls");
        List<List<String>> table = TableText.rows(ExcelFile.open(TableText.source("whole", whole)));
        int refused = 0;
        for (int length = 0; length < whole.length; length += 7) {
            try {
                byte[] part = Arrays.copyOf(whole, length);
                assertThat(TableText.rows(ExcelFile.open(TableText.source("part", part))))
                        .as("%d of %d bytes", length, whole.length)
                        .isEqualTo(table);
            } catch (ProblemException e) {
                assertThat(e.problems()).extracting(Problem::code).containsExactly("ENT-4116");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length / 7 * 9 / 10);
    }

    /// Each of these made a reader fill the memory, stop with an error of its own, or read what is not there.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a text that is not there     | <c r="A1" t="s"><v>2000000000</v></c>   | text number 2000000000 of 3 in cell A1
            a text before the first      | <c r="A1" t="s"><v>-1</v></c>           | text number -1 of 3 in cell A1
            a column that no sheet has   | <c r="ZZZZZZ1"><v>1</v></c>             | a cell named 'ZZZZZZ1' in row 1
            a column beyond the last     | <c r="XFE1"><v>1</v></c>                | a cell beyond the last column in row 1
            a cell of another row        | <c r="A2"><v>1</v></c>                  | a cell named 'A2' in row 1
            text instead of a number     | <c r="B1"><v>twelve</v></c>             | 'twelve' instead of a number in cell B1
            a type that does not exist   | <c r="A1" t="zz"><v>1</v></c>           | the unknown type 'zz' in cell A1
            an entity                    | <c r="A1" t="str"><v>&x;</v></c>        | parts/one.xml is not valid XML
            """)
    void cellsThatCannotBeAreRefused(String what, String cell, String message) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(SHEET, sheet("<row r=\"1\">" + cell + "</row>"));
        assertThat(problem(zipped(parts)).what()).as(what).startsWith(message);
    }

    @Test
    void aProblemPointsToItsCell() throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(SHEET, sheet("<row r=\"7\"><c r=\"C7\"><v>x</v></c></row>"));
        Problem problem = problem(zipped(parts));
        assertThat(problem.where().orElseThrow()).hasToString("test:7:3");
    }

    @Test
    void rowsOutOfOrderAreRefused() throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(SHEET, sheet("<row r=\"5\"/><row r=\"4\"/>"));
        assertThat(problem(zipped(parts)).what()).isEqualTo("row 4 follows row 5");
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        String bomb = "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]>";
        Map<String, byte[]> parts = parts();
        parts.put(SHEET, (bomb + "<worksheet><sheetData/></worksheet>").getBytes(StandardCharsets.UTF_8));
        assertThat(problem(zipped(parts)).code()).isEqualTo("ENT-4116");
    }

    @ParameterizedTest
    @ValueSource(strings = {SHEET, "book/texts.xml"})
    void aPartThatUnpacksToFarMoreIsRefused(String part) throws IOException {
        Map<String, byte[]> parts = parts();
        byte[] spaces = new byte[64 << 20];
        Arrays.fill(spaces, (byte) ' ');
        System.arraycopy("<a>".getBytes(StandardCharsets.US_ASCII), 0, spaces, 0, 3);
        parts.put(part, spaces);
        byte[] bomb = zipped(parts);
        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertThat(problem(bomb).code()).isEqualTo("ENT-4110");
    }

    @Test
    void anEmptySheetIsNoTable() throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(SHEET, sheet(""));
        Problem problem = problem(zipped(parts));
        assertThat(problem.code()).isEqualTo("ENT-4119");
        assertThat(problem.next()).isEqualTo("The sheet is empty; choose another.");
    }

    private static byte[] sheet(String rows) {
        return "<worksheet><sheetData>%s</sheetData></worksheet>"
                .formatted(rows)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// The parts of the workbook that was made by hand.
    private static Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        byte[] bytes = TableText.bytes("excel/by-hand.xlsx");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Problem problem(byte[] bytes) {
        ProblemException report = catchThrowableOfType(
                ProblemException.class, () -> TableText.rows(ExcelFile.open(TableText.source("test", bytes))));
        assertThat(report.problems()).hasSize(1);
        return report.problems().getFirst();
    }
}
