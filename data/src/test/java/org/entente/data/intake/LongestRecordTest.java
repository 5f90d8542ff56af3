package org.entente.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How long the longest record of a text is found to be.
class LongestRecordTest {
    private static final String ROWS = "1,x\n2,\"y\"\n".repeat(100_000);
    private static final String BARE_ROWS = "1,x\n".repeat(200_000);

    @TempDir
    Path folder;

    @Test
    void shortRecordsAreNoLongerThanAPiece() throws IOException {
        assertThat(longest(ROWS, true)).isEqualTo(LongestRecord.PIECE);
        assertThat(longest(BARE_ROWS, true)).isEqualTo(LongestRecord.PIECE);
        assertThat(longest("", true)).isEqualTo(LongestRecord.PIECE);
    }

    @ParameterizedTest
    @ValueSource(ints = {300_000, 524_288, 1_500_000})
    void aLongLineIsFoundWhereverItIs(int length) throws IOException {
        String line = "z".repeat(length) + "\n";
        for (String rows : new String[] {"", BARE_ROWS, ROWS}) {
            assertThat(longest(line + rows, true)).isEqualTo(length + 1);
            assertThat(longest(rows + line, true)).isEqualTo(length + 1);
            assertThat(longest(rows + line + rows, true)).isEqualTo(length + 1);
        }
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertThat(longest(BARE_ROWS + "z".repeat(400_000), true)).isEqualTo(400_000);
    }

    @Test
    void aRecordGoesOnBeyondLinesInQuotationMarks() throws IOException {
        String cell = "\"" + "a\n".repeat(300_000) + "\"\n";
        assertThat(longest(ROWS + cell + ROWS, true)).isEqualTo(600_003);
        assertThat(longest(BARE_ROWS + cell, true)).isEqualTo(600_003);
    }

    @Test
    void aQuotationMarkThatIsNeverClosedMakesTheRestOneRecord() throws IOException {
        assertThat(longest("1,\"x\n" + BARE_ROWS, true)).isEqualTo(5 + BARE_ROWS.length());
    }

    @Test
    void quotationMarksAreLettersWhereCellsAreNotQuoted() throws IOException {
        assertThat(longest("1,\"x\n" + BARE_ROWS, false)).isEqualTo(LongestRecord.PIECE);
    }

    private long longest(String text, boolean quoted) throws IOException {
        return LongestRecord.of(Files.writeString(folder.resolve("text.csv"), text), quoted);
    }
}
