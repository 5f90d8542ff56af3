package org.entente.data.dbf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.data.table.TableFile;
import org.entente.data.table.TableText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The files, and as CSV what two other programs read in them, were made by `verification/dbf/make-fixtures.py`.
class DbfFileTest {
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    /// In Windows-1251, Windows-1252, IBM 866 and ASCII, as the byte for the language says.
    @ParameterizedTest
    @ValueSource(strings = {"cyrillic", "western", "dos", "plain"})
    void textsNumbersDatesAndTruthAreThoseThatOtherProgramsRead(String file) {
        List<List<String>> expected = TableText.csv("dbf/" + file + ".csv");
        assertThat(TableText.names(fixture(file)).stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .isEqualTo(expected.getFirst());
        assertThat(TableText.rows(fixture(file))).isEqualTo(expected.subList(1, expected.size()));
    }

    @Test
    void notesSayWhatIsLeftOutAndHowOldTheFileIs() {
        assertThat(notes(fixture("plain")))
                .containsExactly(
                        "Last changed on 2014-03-27.",
                        "Columns left out: REMARK (type M).",
                        "Records marked as deleted, left out: 1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1251", "ANSI 1251", "CP1251", "windows-1251", "1251\r\n"})
    void theFileBesideItNamesTheEncoding(String codePage) {
        byte[] bytes = text(CYRILLIC, "Руритания");
        assertThat(TableText.rows(open(bytes, codePage))).containsExactly(List.of("Руритания"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "65001, UTF-8", "8859-5, ISO-8859-5", "ISO 8859-5, ISO-8859-5", "866, IBM866"})
    void encodingsHaveSeveralNames(String codePage, String charset) {
        byte[] bytes = text(Charset.forName(charset), "Руритания");
        assertThat(TableText.rows(open(bytes, codePage))).containsExactly(List.of("Руритания"));
    }

    @Test
    void theFileBesideItGoesBeforeTheHeader() {
        byte[] bytes = text(CYRILLIC, "Руритания");
        bytes[DbfBytes.LANGUAGE_AT] = 0x26;
        assertThat(TableText.rows(open(bytes, "1251"))).containsExactly(List.of("Руритания"));
        assertThat(TableText.rows(open(bytes))).isNotEqualTo(List.of(List.of("Руритания")));
    }

    @Test
    void withoutAWordOfTheEncodingTextsAreUtf8() {
        assertThat(TableText.rows(open(text(StandardCharsets.UTF_8, "Côte d'Ivoire"))))
                .containsExactly(List.of("Côte d'Ivoire"));
        Problem problem = problem(text(CYRILLIC, "Руритания"));
        assertThat(problem.code()).isEqualTo("ENT-4122");
        assertThat(problem.what()).isEqualTo("the text in A of record 1 is not in the encoding UTF-8");
        assertThat(problem.where().orElseThrow().line()).isEqualTo(1);
        assertThat(problem.next()).contains("some.cpg");
    }

    @Test
    void aTextCutInTheMiddleOfACharacterIsReadUpToIt() {
        byte[] whole = "Kirghizistân".getBytes(StandardCharsets.UTF_8);
        String cut = new String(Arrays.copyOf(whole, 11), StandardCharsets.ISO_8859_1);
        DbfFile file = open(DbfBytes.in(StandardCharsets.ISO_8859_1)
                .field("A", 'C', 11)
                .record(cut)
                .bytes());
        assertThat(TableText.rows(file)).containsExactly(List.of("Kirghizist"));
        assertThat(file.notes()).contains("Texts cut in the middle of a character: A 1.");
    }

    @Test
    void blanksAtTheBeginningOfATextAreItsOwn() {
        assertThat(TableText.rows(open(text(StandardCharsets.UTF_8, "  a b")))).containsExactly(List.of("  a b"));
    }

    @Test
    void aTextMayBeLongerThan255() {
        String longText = "x".repeat(300);
        DbfFile file = open(DbfBytes.in(StandardCharsets.UTF_8)
                .field("A", 'C', 300)
                .field("B", 'N', 2)
                .record(longText, "7")
                .bytes());
        assertThat(TableText.rows(file)).containsExactly(List.of(longText, "7"));
    }

    /// Digits after the fifteenth are kept, and what is no number is carried as it is.
    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "+7, 7",
        "007, 7",
        "12345678901234567, 12345678901234567",
        ".5, 0.5",
        "5., 5",
        "-2.50, -2.5",
        "1.5E+03, 1500",
        "n/a, n/a"
    })
    void numbersAreReadAsTheyAreWritten(String cell, String value) {
        assertThat(cell('N', cell)).isEqualTo(value);
        assertThat(cell('F', cell)).isEqualTo(value);
    }

    @Test
    void numbersTooLongForTheirFieldAreMissingAndCounted() {
        DbfFile file = open(DbfBytes.in(StandardCharsets.UTF_8)
                .field("A", 'N', 4)
                .record("****")
                .record("12")
                .bytes());
        assertThat(TableText.rows(file)).containsExactly(List.of(""), List.of("12"));
        assertThat(file.notes()).contains("Numbers too long for their field, read as missing: A 1.");
    }

    @ParameterizedTest
    @CsvSource({"20140327, 2014-03-27", "00000000, ''", "'', ''", "20140231, 20140231", "27.03.14, 27.03.14"})
    void whatIsNoDayIsNotMadeOne(String cell, String value) {
        assertThat(cell('D', cell)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"T, TRUE", "t, TRUE", "Y, TRUE", "y, TRUE", "F, FALSE", "f, FALSE", "N, FALSE", "n, FALSE", "?, ''"})
    void truthHasItsLetters(String cell, String value) {
        assertThat(cell('L', cell)).isEqualTo(value);
    }

    @Test
    void recordsThatTheHeaderDoesNotCountAreSaidNotRead() {
        byte[] bytes = DbfBytes.in(StandardCharsets.UTF_8)
                .field("A", 'N', 4)
                .record("1")
                .record("2")
                .bytes();
        bytes[DbfBytes.RECORDS_AT] = 1;
        DbfFile file = open(bytes);
        assertThat(TableText.rows(file)).containsExactly(List.of("1"));
        assertThat(file.notes()).contains("The header counts 1 records; what follows them was not read.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cyrillic", "western", "dos", "plain"})
    void aFileIsRecognisedByItsFirst64Bytes(String file) {
        byte[] bytes = TableText.bytes("dbf/" + file + ".dbf");
        assertThat(DbfFile.recognises(Arrays.copyOf(bytes, 64))).isTrue();
        assertThat(DbfFile.recognises(Arrays.copyOf(bytes, 63))).isFalse();
    }

    @Test
    void otherFilesAreNotTakenForOne() {
        byte[] visualFoxPro = text(StandardCharsets.UTF_8, "a");
        visualFoxPro[0] = 0x30;
        assertThat(DbfFile.recognises(visualFoxPro)).isFalse();
        assertThat(DbfFile.recognises("ccode,year,flow\n".repeat(9).getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
    }

    /// One cell of a field eighteen bytes long, or one for truth.
    private static String cell(char type, String cell) {
        byte[] bytes = DbfBytes.in(StandardCharsets.UTF_8)
                .field("A", type, type == 'L' ? 1 : type == 'D' ? 8 : 18)
                .record(cell)
                .bytes();
        return TableText.rows(open(bytes)).getFirst().getFirst();
    }

    private static byte[] text(Charset charset, String text) {
        return DbfBytes.in(charset).field("A", 'C', 30).record(text).bytes();
    }

    private static DbfFile fixture(String name) {
        return open(TableText.bytes("dbf/" + name + ".dbf"));
    }

    private static List<String> notes(TableFile file) {
        TableText.rows(file);
        return file.notes();
    }

    private static DbfFile open(byte[] bytes) {
        return DbfFile.open(TableText.source("some.dbf", bytes), Optional.empty());
    }

    private static DbfFile open(byte[] bytes, String codePage) {
        return DbfFile.open(
                TableText.source("some.dbf", bytes),
                Optional.of(TableText.source("some.cpg", codePage.getBytes(StandardCharsets.US_ASCII))));
    }

    private static Problem problem(byte[] bytes) {
        ProblemException e = catchThrowableOfType(ProblemException.class, () -> TableText.rows(open(bytes)));
        assertThat(e.problems()).hasSize(1);
        return e.problems().getFirst();
    }
}
