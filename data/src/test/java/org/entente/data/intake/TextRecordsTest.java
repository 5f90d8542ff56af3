package org.entente.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.entente.data.intake.Candidate.Readable;
import org.entente.data.table.TableColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How many records a text is found to hold, and how long the longest is.
class TextRecordsTest {
    private static final String ROWS = "1,x\n2,\"y\"\n".repeat(100_000);
    private static final String BARE_ROWS = "1,x\n".repeat(200_000);

    @TempDir
    Path folder;

    @Test
    void shortRecordsAreNoLongerThanAPiece() throws IOException {
        assertThat(of(ROWS)).isEqualTo(new TextRecords(200_000, TextRecords.PIECE));
        assertThat(of(BARE_ROWS)).isEqualTo(new TextRecords(200_000, TextRecords.PIECE));
        assertThat(of("")).isEqualTo(new TextRecords(0, TextRecords.PIECE));
    }

    @ParameterizedTest
    @ValueSource(ints = {300_000, 524_288, 1_500_000})
    void aLongLineIsFoundWhereverItIs(int length) throws IOException {
        String line = "z".repeat(length) + "\n";
        for (String rows : new String[] {BARE_ROWS, ROWS}) {
            assertThat(of(line + rows)).isEqualTo(new TextRecords(200_001, length + 1));
            assertThat(of(rows + line)).isEqualTo(new TextRecords(200_001, length + 1));
            assertThat(of(rows + line + rows)).isEqualTo(new TextRecords(400_001, length + 1));
        }
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertThat(of(BARE_ROWS + "z".repeat(400_000))).isEqualTo(new TextRecords(200_001, 400_000));
        assertThat(of("1,x\n2,y")).isEqualTo(new TextRecords(2, TextRecords.PIECE));
    }

    @Test
    void aRecordGoesOnBeyondLinesInQuotationMarks() throws IOException {
        String cell = "\"" + "a\n".repeat(300_000) + "\"\n";
        assertThat(of(ROWS + cell + ROWS)).isEqualTo(new TextRecords(400_001, 600_003));
        assertThat(of(BARE_ROWS + cell)).isEqualTo(new TextRecords(200_001, 600_003));
    }

    @Test
    void aQuotationMarkThatIsNeverClosedMakesTheRestOneRecord() throws IOException {
        assertThat(of("1,\"x\n" + BARE_ROWS)).isEqualTo(new TextRecords(1, 5 + BARE_ROWS.length()));
    }

    @Test
    void aQuotationMarkInsideACellIsALetter() throws IOException {
        String cell = "\"" + "a\n".repeat(300_000) + "\"\n";
        assertThat(of("1,5\" pipe\n" + cell)).isEqualTo(new TextRecords(2, 600_003));
        assertThat(of("1,5 \" pipe\n" + cell)).isEqualTo(new TextRecords(2, 600_003));
        assertThat(of("1,  " + cell + BARE_ROWS)).isEqualTo(new TextRecords(200_001, 600_007));
    }

    @Test
    void quotationMarksAreLettersWhereCellsAreNotQuoted() throws IOException {
        assertThat(of("1,\"x\n" + BARE_ROWS, 0, 2, false)).isEqualTo(new TextRecords(200_001, TextRecords.PIECE));
    }

    @Test
    void quotationMarksAreLettersInLinesThatAreSkipped() throws IOException {
        assertThat(of("\"t\n\na,\"b\n1,x\n2,y\n", 3, 2, true).rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 2"})
    void aLineWithoutAnythingIsARowOnlyInATableOfOneColumn(int columns, int rows) throws IOException {
        for (String end : List.of("\n", "\r\n")) {
            String text = "a||1||2||".replace("|", end);
            assertThat(of(text, 1, columns, true).rows()).isEqualTo(rows);
        }
    }

    @Test
    void theByteOrderMarkIsNothing() throws IOException {
        assertThat(of("\uFEFF\"x\ny\",1\n2,3\n").rows()).isEqualTo(2);
        assertThat(of("\uFEFF\n1,2\n").rows()).isEqualTo(1);
    }

    /// Lines of up to 11 bytes, of every kind, made so that a piece ends in the middle of each.
    @Test
    void thePiecesMakeNoDifference() throws IOException {
        String[] records = {
            "1,x\n", "22,\"y\"\r\n", "3,\"a\nb\"\n", "4,\"\"\"\n\"\n", "\n", "\r\n", "5,  \n", "6, \"\n\"\n", "7,z\"\n"
        };
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder("8,")
                    .append("p".repeat(TextRecords.PIECE - 40))
                    .append('\n');
            int[] kinds = IntStream.range(0, 30)
                    .map(_ -> random.nextInt(records.length))
                    .toArray();
            IntStream.of(kinds).forEach(kind -> text.append(records[kind]));
            long empty =
                    IntStream.of(kinds).filter(kind -> kind == 4 || kind == 5).count();
            assertThat(of(text.toString(), 0, 2, true).rows())
                    .as("seed %d", seed)
                    .isEqualTo(31 - empty);
            assertThat(of(text.toString(), 0, 1, true).rows())
                    .as("seed %d", seed)
                    .isEqualTo(31);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,x\n", "1,x\r\n", "1,  \n", "\n1,x\n", "\r\n1,x\n", "1,\"\n\"\n", "1,x\"\n"})
    void aRecordMayLieAnywhereInAPiece(String record) throws IOException {
        for (int before = 0; before < 20; before++) {
            String text = "p".repeat(2 * TextRecords.PIECE - before) + "\n" + record + "2,y\n".repeat(20);
            assertThat(of(text).rows()).as("%d before the end", before).isEqualTo(22);
        }
    }

    private TextRecords of(String text) throws IOException {
        return of(text, 0, 2, true);
    }

    private TextRecords of(String text, int skip, int columns, boolean quoted) throws IOException {
        Path file = Files.writeString(folder.resolve("text.csv"), text);
        List<TableColumn> named = IntStream.range(0, columns)
                .mapToObj(i -> TableColumn.of("c" + i))
                .toList();
        return TextRecords.of(new Readable(file, true, ',', quoted, skip, named, true, List.of()));
    }
}
