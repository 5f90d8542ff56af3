package org.entente.data.rdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.entente.data.table.TableText.csv;
import static org.entente.data.table.TableText.names;
import static org.entente.data.table.TableText.rows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.data.csv.CsvSource;
import org.entente.data.table.TableFile;
import org.entente.data.table.TableText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The files and what R says is in them (`write.csv`) were made by `verification/rdata/make-fixtures.R`.
class RFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "types-v2-gzip",
                "types-v2-bzip2",
                "types-v2-xz",
                "types-v2-none",
                "types-v2-ascii",
                "types-v3-gzip",
                "types-v3-bzip2",
                "types-v3-xz",
                "types-v3-none",
                "types-v3-ascii",
                "types-v3-asciihex"
            })
    void everyVersionAndPackingIsRead(String file) {
        assertSame(table(file + ".rds"), "types");
    }

    @Test
    void missingNumbersAreToldFromThoseThatAreNone() {
        assertThat(table("types-v3-gzip.rds").notes())
                .contains("Missing real numbers: gdp 1 NA and 1 NaN; joined 1 NA; signed 1 NA; local 1 NA; stay 1 NA.");
    }

    @Test
    void notesSayWhatHasNoPlaceInATable() {
        assertThat(table("types-v3-gzip.rds").notes())
                .contains(
                        "Written by R 4.2.2.",
                        "Ordered from low to high: rank low < mid < high.",
                        "Times are in UTC; the clock of the file: local Europe/Moscow.",
                        "Spans of time: stay in days.");
    }

    /// The texts have 17 digits, which is enough to tell any two numbers apart.
    @Test
    void numbersReadBackToTheSameBits() {
        List<Double> expected = new String(TableText.bytes("rdata/edges.txt"), StandardCharsets.US_ASCII)
                .lines()
                .map(Double::valueOf)
                .toList();
        List<List<String>> rows = rows(table("edges.rds"));
        assertThat(rows).extracting(row -> Double.valueOf(row.getFirst())).isEqualTo(expected);
        assertThat(rows).extracting(List::getFirst).contains("0.30000000000000004", "9007199254740994", "100000");
    }

    @Test
    void columnsThatAreNoCellsAreLeftOutWithANote() {
        TableFile table = table("tibble.rds");
        assertThat(table.notes())
                .contains("Columns left out: ends (list); nested (data frame); grid (matrix);"
                        + " wave (complex numbers); bytes (raw bytes).");
        assertThat(table.columns().get(1).label()).isEqualTo("Weight in the council");
        assertSame(table, "tibble");
    }

    @Test
    void wholeNumbersOf64BitsKeepTheirLastDigit() {
        TableFile table = table("datatable.rds");
        assertThat(table.notes()).contains("Read without regard to their class: time (ITime).");
        assertSame(table, "datatable");
    }

    @Test
    void labelsOfValuesAreKept() {
        TableFile table = table("labelled.rds");
        assertThat(table.columns())
                .extracting(column -> column.name() + ": " + column.label())
                .containsExactly(
                        "vote: How the state voted", "seat: ", "iso: Country", "income: ", "age: Age in years");
        assertThat(table.columns())
                .extracting(column -> column.valueLabels().toString())
                .containsExactly(
                        "{1=yes, 2=abstain, 3=no}",
                        "{0=not elected, 1=elected}",
                        "{F=Fenwick, R=Ruritania}",
                        "{30.5=high}",
                        "{99=no answer}");
        assertThat(table.notes())
                .contains(
                        "Extended missing values: income 1 .a and 1 .z.",
                        "Labels of extended missing values: income .a refused.",
                        "Values that the file declares to be missing, carried as they are: age 98, 99.",
                        "The file says of the table, label: Votes of an invented assembly",
                        "Attributes not carried over: format.stata (vote).");
        assertSame(table, "labelled");
    }

    @Test
    void vectorsInShortFormAreTheSame() {
        assertSame(table("short.rds"), "short");
    }

    @Test
    void levelsAndNamesMayBeInShortFormToo() {
        assertSame(table("levels.rds"), "levels");
        assertThat(names(table("years.rds"))).containsExactly("row.names", "1", "2");
        assertThat(rows(table("years.rds"))).containsExactly(List.of("1951", "1", "3"), List.of("1956", "2", "4"));
    }

    @Test
    void textsAreDecodedAsTheyAreMarked() {
        assertThat(rows(table("texts.rds")))
                .containsExactly(List.of("Malmö", "Malmö", "a\\xff"), List.of("plain", "“a”", "b"));
    }

    @Test
    void unmarkedTextsAreInTheEncodingThatTheFileNames() {
        assertThat(rows(table("native-v3.rds"))).containsExactly(List.of("Минск"), List.of("Brest"));
    }

    @Test
    void unmarkedTextsOfAFileThatNamesNoEncodingNeedOne() {
        Problem problem = problem(() -> table("native-v2.rds"));
        assertThat(problem.code()).isEqualTo("ENT-4115");
        assertThat(problem.what()).contains("row 1 of city");
        RFile file = RFile.read(source("native-v2.rds"), Charset.forName("windows-1251"));
        assertThat(rows(file.open())).containsExactly(List.of("Минск"), List.of("Brest"));
    }

    @Test
    void aMatrixIsATableWithItsRowNamesFirst() {
        TableFile table = table("matrix.rds");
        assertThat(names(table)).containsExactly("state", "peace", "trade", "sea");
        List<List<String>> expected = csv("rdata/matrix.csv");
        assertThat(rows(table)).isEqualTo(expected.subList(1, expected.size()));
    }

    @Test
    void columnsOfAMatrixWithoutNamesAreNumbered() {
        TableFile table = table("matrix-bare.rds");
        assertThat(names(table)).containsExactly("V1", "V2");
        assertThat(rows(table)).containsExactly(List.of("a", ""), List.of("b", "d"));
    }

    @Test
    void rowNamesThatAreTextsAreTheFirstColumn() {
        TableFile table = table("rownames.rds");
        assertThat(names(table)).containsExactly("row.names", "votes");
        assertThat(rows(table)).containsExactly(List.of("Ruritania", "3"), List.of("Fenwick", "5"));
    }

    @Test
    void numbersOfRowsAreNoColumn() {
        assertThat(names(table("subset.rds"))).containsExactly("state", "year");
        assertThat(rows(table("subset.rds"))).containsExactly(List.of("Ruritania", "1999"), List.of("", "2147483647"));
    }

    @Test
    void aTableMayHaveNoRows() {
        assertThat(rows(table("norows.rds"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workspace-v2.rda",
                "workspace-v3.rda",
                "workspace-ascii.rda",
                "workspace-xz.RData",
                "workspace-bzip2.RData"
            })
    void theOnlyDataFrameOfAWorkspaceIsTheTable(String file) {
        assertSame(table(file), "members");
    }

    @Test
    void notesSayWhatElseAWorkspaceHolds() {
        assertThat(table("workspace-v3.rda").notes())
                .contains("The file also holds: fit (object of class lm), weigh (function), room (environment),"
                        + " pact (object of class Pact), call (call), basic (function), nothing (NULL),"
                        + " loop (expression).");
    }

    @Test
    void oneOfSeveralTablesIsOpenedByName() {
        RFile file = RFile.read(source("several.rda"));
        assertThat(file.tables()).containsExactly("members", "treaties", "votes");
        assertSame(file.open("members"), "members");
        assertThat(rows(file.open("treaties"))).containsExactly(List.of("Zenda", "1894"));
        assertThat(rows(file.open("votes")).getFirst()).containsExactly("RUR", "1", "0.5", "0");
    }

    @Test
    void oneOfSeveralTablesMustBeNamed() {
        Problem problem = problem(() -> table("several.rda"));
        assertThat(problem.code()).isEqualTo("ENT-4114");
        assertThat(problem.next()).isEqualTo("Name one of: members, treaties.");
        Problem wrong = problem(() -> RFile.read(source("several.rda")).open("memebrs"));
        assertThat(wrong.next()).isEqualTo("Did you mean 'members'?");
    }

    @Test
    void theOnlyMatrixIsTheTableWhereThereIsNoDataFrame() {
        assertThat(names(table("onematrix.rda"))).containsExactly("state", "peace", "trade", "sea");
    }

    @Test
    void whatIsNoTableIsNamedAndRefused() {
        assertThat(List.of("list", "fit", "vector", "null", "array", "function"))
                .extracting(name -> problem(() -> table(name + ".rds")))
                .extracting(problem -> problem.code() + " " + problem.what())
                .containsExactly(
                        "ENT-4113 the file holds no table but this: list of 2",
                        "ENT-4113 the file holds no table but this: object of class lm",
                        "ENT-4113 the file holds no table but this: vector of length 2",
                        "ENT-4113 the file holds no table but this: NULL",
                        "ENT-4113 the file holds no table but this: array with 3 dimensions",
                        "ENT-4113 the file holds no table but this: function");
        Problem none = problem(() -> table("notable.rda"));
        assertThat(none.what()).isEqualTo("the file holds no table but fit (object of class lm), weigh (function)");
        assertThat(problem(() -> RFile.read(source("workspace-v3.rda")).open("fit"))
                        .what())
                .isEqualTo("'fit' is not a table but: object of class lm");
    }

    @Test
    void filesOfRAreRecognised() {
        for (String file : List.of(
                "types-v2-gzip.rds",
                "types-v3-none.rds",
                "types-v3-ascii.rds",
                "types-v3-bzip2.rds",
                "types-v3-xz.rds",
                "workspace-v2.rda",
                "workspace-ascii.rda")) {
            byte[] bytes = TableText.bytes("rdata/" + file);
            assertThat(RFile.recognises(Arrays.copyOf(bytes, Math.min(512, bytes.length))))
                    .as(file)
                    .isTrue();
        }
        assertThat(RFile.recognises(new byte[0])).isFalse();
        assertThat(RFile.recognises("X\ny,1\n".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
        assertThat(RFile.recognises("A\n2014,1\n".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
        assertThat(RFile.recognises(TableText.bytes("rdata/types.csv"))).isFalse();
    }

    @Test
    void aFileThatIsNotThereIsAProblem() {
        assertThat(problem(() -> RFile.read(source("nowhere.rds"))).code()).isEqualTo("ENT-4001");
    }

    private static void assertSame(TableFile table, String expected) {
        List<List<String>> csv = csv("rdata/" + expected + ".csv");
        assertThat(names(table)).isEqualTo(csv.getFirst());
        assertThat(rows(table)).isEqualTo(csv.subList(1, csv.size()));
    }

    private static TableFile table(String file) {
        return RFile.read(source(file)).open();
    }

    private static CsvSource source(String file) {
        return CsvSource.ofResource("rdata/" + file);
    }

    private static Problem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        ProblemException report = catchThrowableOfType(ProblemException.class, action);
        assertThat(report.problems()).hasSize(1);
        return report.problems().getFirst();
    }
}
