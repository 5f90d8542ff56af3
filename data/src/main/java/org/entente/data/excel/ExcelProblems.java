package org.entente.data.excel;

import org.apache.poi.ss.util.CellReference;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;

/// The reports about one workbook.
record ExcelProblems(String file) {
    private static final int LONGEST_SHOWN = 40;
    private static final String LOST = "The file is damaged, truncated or not a workbook; nothing of it is used.";
    private static final String SAVE_AGAIN =
            "Download it again, or open it in a spreadsheet program and save it again as .xlsx.";

    ProblemException unreadable(String reason) {
        return report(
                Kind.INVALID_FILE,
                "ENT-4001",
                Place.of(file),
                "the file cannot be read (%s)".formatted(reason),
                "Check that it is there and may be read.");
    }

    ProblemException damaged(String what) {
        return invalid("ENT-4116", Place.of(file), what, LOST, SAVE_AGAIN);
    }

    /// A cell does not hold what it says it does.
    ///
    /// @param row from 1
    /// @param column from 0
    ProblemException damagedCell(int row, int column, String what) {
        Place place = new Place(file, row, column + 1, "");
        return invalid("ENT-4116", place, "%s in cell %s".formatted(what, cell(row, column)), LOST, SAVE_AGAIN);
    }

    ProblemException unsupported(String what, String next) {
        return invalid("ENT-4117", Place.of(file), what, "Nothing of the file is used.", next);
    }

    ProblemException noSheet(String what, String next) {
        return report(Kind.USAGE, "ENT-4118", Place.of(file), what, next);
    }

    ProblemException noHeader(int row, String next) {
        return report(
                Kind.USAGE,
                "ENT-4119",
                Place.of(file, row),
                "row %d of the sheet is empty, so the columns have no names".formatted(row),
                next);
    }

    /// A cell's name as Excel shows it.
    static String cell(int row, int column) {
        return letters(column) + row;
    }

    /// A column's name as Excel shows it.
    ///
    /// @param column from 0
    static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }

    /// A text out of a file, cut if it is long.
    static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }

    static String reason(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static ProblemException report(Kind kind, String code, Place place, String what, String next) {
        return new ProblemException(kind, Problem.of(code, what, "", next).at(place));
    }

    private static ProblemException invalid(String code, Place place, String what, String why, String next) {
        return new ProblemException(
                Kind.INVALID_FILE, Problem.of(code, what, why, next).at(place));
    }
}
