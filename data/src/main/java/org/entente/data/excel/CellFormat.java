package org.entente.data.excel;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.entente.data.table.NumberText;

/// What a cell's number is, told by the format in which it is shown.
enum CellFormat {
    NUMBER,
    DATE,
    /// A time of the day, if it is less than a day.
    TIME,
    /// Hours, minutes or seconds that are not cut off at the end of a day or hour.
    SPAN;

    /// The day after 9999-12-31, where Excel's calendar ends, in days since its beginning.
    private static final int END_OF_CALENDAR = 2_958_466;

    private static final int LONGEST_PATTERN = 255;

    /// Text in quotation marks, a character that is shown as it is, left out, or repeated.
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|[\\\\_*].");

    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*]");
    private static final int DAYS_BEFORE_1904 = 1462;

    /// @param id of the format; numbers below 164 have a meaning of their own
    /// @param code the pattern, empty if the workbook gives none
    static CellFormat of(int id, String code) {
        if (code.isEmpty()) {
            return builtin(id);
        }
        if (code.length() > LONGEST_PATTERN) {
            return NUMBER;
        }
        String withoutTexts = LITERAL.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
        if (ELAPSED.matcher(withoutTexts).find()) {
            return SPAN;
        }
        String letters = BRACKETS.matcher(withoutTexts).replaceAll("").replace("general", "");
        boolean hasTime = letters.contains("h") || letters.contains("s");
        boolean hasDate = letters.contains("y") || letters.contains("d") || (letters.contains("m") && !hasTime);
        return hasDate ? DATE : hasTime ? TIME : NUMBER;
    }

    /// Formats that workbooks do not spell out. Those from 27 to 58 are of the East Asian versions of Excel.
    private static CellFormat builtin(int id) {
        return switch (id) {
            case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> DATE;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56 -> TIME;
            case 46 -> SPAN;
            default -> NUMBER;
        };
    }

    /// The text of a number so formatted.
    ///
    /// @param from1904 whether the workbook counts days from 1904
    String text(double value, boolean from1904, SheetNotes notes, int row, int column) {
        if (this == NUMBER) {
            return NumberText.of(value);
        }
        if (this == SPAN) {
            notes.span(column);
            return NumberText.of(value);
        }
        if (!(value >= 0 && value < (from1904 ? END_OF_CALENDAR - DAYS_BEFORE_1904 : END_OF_CALENDAR))) {
            notes.outsideCalendar(row, column);
            return NumberText.of(value);
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(value, from1904);
        if (moment == null) {
            notes.outsideCalendar(row, column);
            return NumberText.of(value);
        }
        return this == TIME && value < 1 ? moment.toLocalTime().format(DateTimeFormatter.ISO_LOCAL_TIME) : iso(moment);
    }

    /// A date, with the time of the day unless it is midnight.
    static String iso(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }
}
