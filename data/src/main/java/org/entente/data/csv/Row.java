package org.entente.data.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.entente.core.problem.Problem.Place;

/// The row that a [CsvFile] stands on; the next row overwrites it.
///
/// A cell that does not hold what is asked for is reported, and a stand-in is returned so that the rest of
/// the file can be checked too: the read ends in the report and the stand-in is never used.
public final class Row extends AbstractBaseCsvCallbackHandler<Row> {
    private static final int EXCERPT = 80;

    private final String file;
    private final Problems problems;
    private char[] chars = new char[1024];
    private int[] ends = new int[64];
    private boolean[] quoted = new boolean[64];

    Row(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    @Override
    protected void handleField(int at, char[] buffer, int offset, int length, boolean isQuoted) {
        int start = start(at);
        if (start + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(start + length, 2 * chars.length));
        }
        if (at == ends.length) {
            ends = Arrays.copyOf(ends, 2 * at);
            quoted = Arrays.copyOf(quoted, 2 * at);
        }
        System.arraycopy(buffer, offset, chars, start, length);
        ends[at] = start + length;
        quoted[at] = isQuoted;
    }

    @Override
    protected Row buildRecord() {
        return this;
    }

    private int start(int column) {
        return column == 0 ? 0 : ends[column - 1];
    }

    /// The line on which the row starts, from 1.
    public long line() {
        return getStartingLineNumber();
    }

    public int size() {
        return getFieldCount();
    }

    public boolean isEmpty(int column) {
        return start(column) == ends[column];
    }

    public String text(int column) {
        return new String(chars, start(column), ends[column] - start(column));
    }

    /// Whether the cell holds exactly this text.
    public boolean holds(int column, String text) {
        return Arrays.equals(chars, start(column), ends[column], text.toCharArray(), 0, text.length());
    }

    /// A whole number such as `365`; `365.0`, as some tools write it, is one too.
    public int integer(int column) {
        int from = start(column);
        int to = ends[column];
        if (to - from > 2 && chars[to - 1] == '0' && chars[to - 2] == '.') {
            to -= 2;
        }
        boolean negative = from < to && chars[from] == '-';
        int value = 0;
        int first = negative ? from + 1 : from;
        boolean valid = to > first && to - first <= 9;
        for (int i = first; i < to && valid; i++) {
            valid = chars[i] >= '0' && chars[i] <= '9';
            value = 10 * value + (chars[i] - '0');
        }
        if (!valid) {
            problem(column, "'%s' is not a whole number".formatted(excerpt(column)), "Write digits only.");
            return 0;
        }
        return negative ? -value : value;
    }

    /// A finite number with a decimal point.
    public double number(int column) {
        String text = text(column);
        try {
            double value = Double.parseDouble(text);
            char last = text.charAt(text.length() - 1);
            boolean plain = last == '.' || (last >= '0' && last <= '9');
            if (Double.isFinite(value) && plain) {
                return value;
            }
        } catch (NumberFormatException _) {
            // reported below
        }
        problem(column, "'%s' is not a number".formatted(excerpt(column)), "Write digits with a decimal point.");
        return 0;
    }

    /// A date such as `2014-03-27`.
    public LocalDate date(int column) {
        Optional<LocalDate> date = IsoDate.parse(text(column));
        if (date.isEmpty()) {
            problem(column, "'%s' is not a date".formatted(excerpt(column)), "Write it as 2014-03-27.");
        }
        return date.orElse(LocalDate.EPOCH);
    }

    /// Reports a cell.
    public void problem(int column, String what, String next) {
        problem("ENT-4006", column, what, "", next);
    }

    public void problem(String code, int column, String what, String why, String next) {
        problems.add(code, place(column), what, why, next);
    }

    /// The cell's place in the file: the line and the character where it begins.
    public Place place(int column) {
        long line = line();
        int at = 1;
        for (int c = 0; c < column; c++) {
            at += (quoted[c] ? 2 : 0) + 1;
            for (int i = start(c); i < ends[c]; i++) {
                at += chars[i] == '"' && quoted[c] ? 2 : 1;
                if (chars[i] == '\n') {
                    line++;
                    at = 3; // the quotation mark and the separator are still to come
                }
            }
        }
        return new Place(file, line, at, excerpt(column));
    }

    private String excerpt(int column) {
        String text = text(column);
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "...";
    }
}
