package org.entente.data.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.entente.data.table.TableText.csv;
import static org.entente.data.table.TableText.names;
import static org.entente.data.table.TableText.rows;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.data.csv.CsvSource;
import org.entente.data.table.TableFile;
import org.entente.data.table.TableText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The workbooks, and as CSV what was written into them, were made by `verification/excel/make-fixtures.py`.
class ExcelFileTest {
    private static final ExcelLayout LOWER_HEADER =
            ExcelLayout.FIRST_SHEET.withSheet("Lower header").withHeaderRow(3);

    @ParameterizedTest
    @ValueSource(strings = {"types.xlsx", "types.xls"})
    void cellsAreWhatWasWritten(String file) {
        TableFile table = ExcelFile.open(source(file));
        List<List<String>> csv = csv("excel/types.csv");
        assertThat(names(table)).isEqualTo(csv.getFirst());
        assertThat(rows(table)).isEqualTo(csv.subList(1, csv.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"types.xlsx", "types.xls"})
    void theHeaderMayStandLowerAndInAnotherSheet(String file) {
        TableFile table = ExcelFile.open(source(file), LOWER_HEADER);
        assertThat(names(table)).containsExactly("state", "yes", "C", "2012", "yes", "span");
        assertThat(rows(table))
                .containsExactly(
                        List.of("Ruritania", "1", "no name", "3", "", ""), List.of("Fenwick", "", "", "", "", "1.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"types.xlsx", "types.xls"})
    void notesSayWhatIsNotInTheCells(String file) {
        assertThat(ExcelFile.open(source(file), LOWER_HEADER).notes())
                .containsExactly(
                        "Read from the sheet Lower header; the others are: Members.",
                        "The sheet Lower header is hidden in the workbook.",
                        "Above the header: Votes of an invented assembly",
                        "Above the header: Source: none",
                        "Columns without a name in the header go by their letter: C.",
                        "The name yes stands above several columns: B, E.",
                        "Errors read as missing: #DIV/0! 1 in D6; #N/A 2, the first in D5.",
                        "Spans of time, in days: column F.",
                        "Merged cells have their value in the first cell only: A1:C1, A5:A6.");
    }

    /// The dates by hand: 40 263.5 days after 1 January 1904 it is noon of 27 March 2014.
    @Test
    void resultsOfFormulasAndOtherFormsOfTextAreRead() {
        TableFile table = ExcelFile.open(source("by-hand.xlsx"));
        assertThat(names(table)).containsExactly("name", "kind", "value", "day");
        assertThat(rows(table))
                .containsExactly(
                        List.of("Tokyo", "A", "2", "1904-01-01"),
                        List.of("a\rb_x000D_ & <c>", "TRUE", "", "2014-03-27T12:00:00"),
                        List.of("", "2014-03-27", "", "06:00:00"),
                        List.of("1.1", "-0.0015", "7", "-1"));
        assertThat(ExcelFile.open(source("by-hand.xlsx")).notes())
                .containsExactly(
                        "Errors read as missing: #DIV/0! 1 in C4.",
                        "Formulas without a stored result, read as missing: 1 in C5. Open and save the file in a"
                                + " spreadsheet program to have them.",
                        "Shown as dates, but no calendar has them, carried as numbers: 1 in D6.");
    }

    @Test
    void sheetsAreListedWithoutCharts() {
        assertThat(ExcelFile.sheets(source("by-hand.xlsx"))).containsExactly("By hand");
        assertThat(ExcelFile.sheets(source("types.xlsx"))).containsExactly("Members", "Lower header");
        assertThat(ExcelFile.sheets(source("types.xls"))).containsExactly("Members", "Lower header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"types.xlsx", "types.xls"})
    void aSheetThatIsNotThereIsAProblem(String file) {
        Problem name = problem(() -> ExcelFile.open(source(file), ExcelLayout.FIRST_SHEET.withSheet("members")));
        assertThat(name.code()).isEqualTo("ENT-4118");
        assertThat(name.next()).isEqualTo("Did you mean 'Members'?");
        Problem position = problem(() -> ExcelFile.open(source(file), ExcelLayout.FIRST_SHEET.withSheet(3)));
        assertThat(position.what()).isEqualTo("there is no sheet 3; the workbook has 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"types.xlsx", "types.xls"})
    void aHeaderRowWithoutNamesIsAProblem(String file) {
        Problem problem = problem(() -> ExcelFile.open(source(file), ExcelLayout.FIRST_SHEET.withHeaderRow(6)));
        assertThat(problem.code()).isEqualTo("ENT-4119");
        assertThat(problem.what()).isEqualTo("row 6 of the sheet is empty, so the columns have no names");
        assertThat(problem.next())
                .isEqualTo("Name the row with the header: row 1 begins with 'state', row 2 begins with 'Ruritania',"
                        + " row 3 begins with 'Grand Fenwick'.");
    }

    @Test
    void workbooksAreRecognised() {
        for (String file : List.of("types.xlsx", "types.xls", "by-hand.xlsx")) {
            byte[] first = Arrays.copyOf(TableText.bytes("excel/" + file), 50);
            assertThat(ExcelFile.recognises(first)).as(file).isTrue();
        }
        assertThat(ExcelFile.recognises(TableText.bytes("excel/types.csv"))).isFalse();
        assertThat(ExcelFile.recognises(new byte[] {'P', 'K', 3, 4})).isFalse();
    }

    private static CsvSource source(String file) {
        return CsvSource.ofResource("excel/" + file);
    }

    private static Problem problem(ThrowingCallable action) {
        ProblemException report = catchThrowableOfType(ProblemException.class, action);
        assertThat(report.problems()).hasSize(1);
        return report.problems().getFirst();
    }
}
