package org.entente.data.dbf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.data.table.Mutations;
import org.entente.data.table.TableText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the bytes: the table, or one report.
class DamagedDbfFileTest {
    private static final String FILE = "damaged.dbf";
    private static final String DAMAGED = "ENT-4120";

    /// 32 bytes, 7 fields of 32 and the mark of their end; 5 records of 69 follow, and the mark of the end.
    private static final byte[] WHOLE = TableText.bytes("dbf/cyrillic.dbf");

    private static final int HEADER = 257;
    private static final int RECORD = 69;

    @ParameterizedTest
    @ValueSource(strings = {"cyrillic", "western", "dos", "plain"})
    void damagedFilesAreReadOrRefused(String file) {
        byte[] original = TableText.bytes("dbf/" + file + ".dbf");
        assertThat(Mutations.refused(original, 1000, source -> DbfFile.open(source, Optional.empty())))
                .isPositive();
    }

    @Test
    void anEmptyFileSaysSo() {
        assertReport(new byte[0], DAMAGED, "the file is empty", 0);
    }

    @Test
    void noShorterHeaderIsOne() {
        for (int length = 1; length < HEADER; length++) {
            assertReport(Arrays.copyOf(WHOLE, length), DAMAGED, "the file breaks off in its header", 0);
        }
    }

    @Test
    void noFileWithAShorterRecordIsATable() {
        for (int length = HEADER; length < HEADER + 5 * RECORD; length++) {
            int record = (length - HEADER) / RECORD + 1;
            assertReport(
                    Arrays.copyOf(WHOLE, length),
                    DAMAGED,
                    "the file breaks off in record %d of 5".formatted(record),
                    record);
        }
    }

    @Test
    void theMarkOfTheEndMayLack() {
        byte[] bytes = Arrays.copyOf(WHOLE, HEADER + 5 * RECORD);
        assertThat(TableText.rows(open(bytes))).isEqualTo(TableText.rows(open(WHOLE)));
    }

    @Test
    void fieldsThatDoNotFillARecordAreRefused() {
        byte[] bytes = WHOLE.clone();
        bytes[DbfBytes.RECORD_LENGTH_AT] = RECORD + 1;
        assertReport(bytes, DAMAGED, "the fields are 69 bytes long and a record 70", 0);
    }

    @Test
    void aFieldOfUnknownTypeIsLeftOutAndSaid() {
        byte[] bytes = DbfBytes.in(StandardCharsets.UTF_8)
                .field("A", 'X', 4)
                .field("B", 'N', 4)
                .record("1", "2")
                .bytes();
        DbfFile file = open(bytes);
        assertThat(TableText.names(file)).containsExactly("B");
        assertThat(TableText.rows(file)).containsExactly(List.of("2"));
        assertThat(file.notes()).contains("Columns left out: A (type X).");
    }

    @Test
    void aFileOfFieldsOfUnknownTypeIsRefused() {
        byte[] bytes = DbfBytes.in(StandardCharsets.UTF_8)
                .field("A", 'X', 4)
                .record("1")
                .bytes();
        assertReport(bytes, DAMAGED, "the header describes no field that can be read", 0);
    }

    @Test
    void aDescriptionThatTheHeaderCutsIsRefused() {
        byte[] bytes = WHOLE.clone();
        bytes[DbfBytes.HEADER_LENGTH_AT] = (byte) (DbfBytes.FIRST_FIELD_AT + 32 + 10);
        bytes[DbfBytes.HEADER_LENGTH_AT + 1] = 0;
        assertReport(bytes, DAMAGED, "the description of field 2 is cut", 0);
    }

    @Test
    void aRecordThatBeginsWithAnotherByteIsRefused() {
        byte[] bytes = WHOLE.clone();
        bytes[HEADER + RECORD] = 'x';
        assertReport(bytes, DAMAGED, "record 2 begins with byte 0x78", 2);
    }

    @Test
    void anotherVersionIsNamed() {
        byte[] bytes = WHOLE.clone();
        bytes[0] = 0x30;
        assertReport(bytes, "ENT-4121", "the file is not of dBASE III or IV: it begins with byte 0x30", 0);
    }

    @Test
    void anUnknownLanguageIsNamed() {
        byte[] bytes = WHOLE.clone();
        bytes[DbfBytes.LANGUAGE_AT] = (byte) 0xff;
        assertReport(bytes, "ENT-4122", "the header gives the language 0xff, which is not known here", 0);
    }

    @Test
    void anUnknownEncodingIsNamed() {
        ProblemException e = catchThrowableOfType(
                ProblemException.class,
                () -> DbfFile.open(
                        TableText.source(FILE, WHOLE),
                        Optional.of(TableText.source("damaged.cpg", "KLINGON".getBytes(StandardCharsets.US_ASCII)))));
        assertThat(e.problems()).hasSize(1);
        assertThat(e.problems().getFirst().code()).isEqualTo("ENT-4122");
        assertThat(e.problems().getFirst().what())
                .isEqualTo("damaged.cpg names the encoding 'KLINGON', which is not known here");
    }

    private static void assertReport(byte[] bytes, String code, String what, long record) {
        ProblemException e = catchThrowableOfType(ProblemException.class, () -> TableText.rows(open(bytes)));
        assertThat(e).as(what).isNotNull();
        assertThat(e.problems()).hasSize(1);
        Problem problem = e.problems().getFirst();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.what()).isEqualTo(what);
        assertThat(problem.next()).isNotBlank();
        assertThat(problem.where()).contains(Problem.Place.of(FILE, record));
    }

    private static DbfFile open(byte[] bytes) {
        return DbfFile.open(TableText.source(FILE, bytes), Optional.empty());
    }
}
