package org.entente.data.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.core.problem.ProblemException;
import org.entente.data.source.ImportedFiles;
import org.entente.data.store.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How text comes in that is not as most files are.
class IntakeTest {
    private static final String HEAD = "id: small\nsource: gdelt\ntitle: t\nversion: v\nrow: r\n";
    private static final String BARE = HEAD + """
            form: {separator: "\\t", header: 0, quoted: false}
            columns: {a: {type: integer}, b: {type: text}, c: {type: text, optional: true}}
            """;

    private static final String NAMED = HEAD + "columns: {n: {type: integer}, name: {type: text}}\n";

    @TempDir
    Path folder;

    private ImportedFiles files;

    @BeforeEach
    void open() {
        files = ImportedFiles.in(folder);
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void shortRowsGetEmptyCellsForTheOptionalColumnsAtTheEnd() throws IOException {
        Manifest.Table table = files.add(write("1\tx\ty\n2\tz\n"), BARE);
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.notes()).containsExactly("1 rows have 2 columns and no c");
        assertThat(files.rows("SELECT a, b, c FROM small ORDER BY a")).containsExactly("1 x y", "2 z -");
    }

    @Test
    void rowsOfAnyOtherWidthAreRefused() throws IOException {
        Path file = write("1\tx\ty\n2\n3\tx\ty\tz\n");
        assertThatThrownBy(() -> files.add(file, BARE)).isInstanceOf(ProblemException.class);
    }

    @Test
    void quotationMarksAreLettersWhereCellsAreNotQuoted() throws IOException {
        files.add(write("1\t\"half\ty\n2\tz\"\"z\ty\n"), BARE);
        assertThat(files.rows("SELECT b FROM small ORDER BY a")).containsExactly("\"half", "z\"\"z");
    }

    @Test
    void aWrongCellIsFoundWhereCellsAreNotQuoted() throws IOException {
        Path file = write("1\tx\ty\n2\t\"half\ty\nthree\tx\ty\n");
        assertThatThrownBy(() -> files.add(file, BARE))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'three' is not a number");
    }

    @Test
    void theDescriptorTellsTheEncodingOfATextWithOldMacLines() throws IOException {
        Path file = folder.resolve("small.csv");
        Files.write(file, "name,n\rDervishes’,1\r".getBytes(Charset.forName("windows-1252")));
        Manifest.Table table = files.add(file, HEAD + """
                form: {encoding: windows-1252}
                columns: {name: {type: text}, n: {type: integer}}
                """);
        assertThat(table.notes()).contains("lines end in CR, as old Macs wrote them", "decoded from windows-1252");
        assertThat(files.rows("SELECT name FROM small")).containsExactly("Dervishes’");
    }

    @Test
    void oldMacLinesThatAreNotUtf8AreRefusedWhereNothingTellsTheirEncoding() throws IOException {
        Path file = folder.resolve("small.csv");
        Files.write(file, "name,n\rDervishes’,1\r".getBytes(Charset.forName("windows-1252")));
        assertThatThrownBy(() -> files.add(file, HEAD + "columns: {name: {type: text}, n: {type: integer}}\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("the text is not UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"NMC_5_0.csv,5.0", "NMC-60-abridged.csv,6.0", "renamed.csv,v"})
    void theVersionIsReadOffTheNameGroupByGroup(String name, String version) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "a\n1\n");
        Manifest.Table table =
                files.add(file, HEAD + "version-in-name: \"NMC[-_](\\\\d)_?(\\\\d)\"\ncolumns: {a: {type: integer}}\n");
        assertThat(table.version()).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({
        "'',2014-03-27",
        "%m/%d/%Y,3/27/2014",
        "%d.%m.%Y,27.03.2014",
        "%Y%m%d,20140327",
        "%Y-%m-%d %H:%M:%S.%g,2014-03-27 00:00:00.000"
    })
    void datesAreWrittenAsTheDescriptorSays(String pattern, String text) throws IOException {
        assertThat(LocalDate.parse(text, StrptimePattern.formatter(pattern))).isEqualTo("2014-03-27");
        String date = pattern.isEmpty() ? "" : ", date: \"%s\"".formatted(pattern);
        String descriptor = HEAD + "columns: {day: {type: date%s}, n: {type: integer}}\n".formatted(date);
        files.add(write("day,n\n" + text + ",1\n"), descriptor);
        assertThat(files.rows("SELECT day FROM small")).containsExactly("2014-03-27");
        Path wrong = write("day,n\n" + text + ",1\nnever,2\n");
        assertThatThrownBy(() -> files.add(wrong, descriptor))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'never' is not a date");
    }

    @ParameterizedTest
    @CsvSource({"2000000, 3", "15000000, 3", "15000000, 1"})
    void recordsMuchLongerThanOthersAreReadToTheirEnd(int length, int times) throws IOException {
        String rows = "1,x\n2," + "y".repeat(length) + "\n";
        Manifest.Table table = files.add(write("n,name\n" + rows.repeat(times)), NAMED);
        assertThat(table.rows()).isEqualTo(2L * times);
        assertThat(files.rows("SELECT length(name) FROM small WHERE n = 2")).containsOnly(Integer.toString(length));
    }

    @ParameterizedTest
    @CsvSource({"17000000", "34000000"})
    void aLastRecordThatIsTooLongIsRefusedAndNeverLost(int length) throws IOException {
        Path file = write("n,name\n1,x\n2," + "y".repeat(length) + "\n");
        assertThatThrownBy(() -> files.add(file, NAMED)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource({"9007199254740993", "-9000000000000001", "1e16"})
    void wholeNumbersThatWouldLoseDigitsAreFound(String number) throws IOException {
        Path file = write("n,name\n1,x\n" + number + ",y\n");
        assertThatThrownBy(() -> files.add(file, NAMED))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'%s' is not a whole number".formatted(number));
    }

    @ParameterizedTest
    @CsvSource({"0, nan", "200000, NaN", "299999, -nan", "200000, inf", "0, -Infinity"})
    void whatIsNoNumberIsFoundInAnyRow(int at, String cell) throws IOException {
        String rows = IntStream.range(0, 300_000)
                .mapToObj(row -> row + "," + (row == at ? cell : row + ".5") + "\n")
                .collect(Collectors.joining());
        Path file = write("n,x\n" + rows);
        assertThatThrownBy(() -> files.add(file, HEAD + "columns: {n: {type: integer}, x: {type: number}}\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("x: '%s' is not a number".formatted(cell));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("small.csv"), text);
    }
}
