package org.entente.data.excel;

import java.time.DateTimeException;
import java.time.LocalDateTime;

/// The rows of a sheet of an `.xlsx` file (`sheetData` in ECMA-376).
final class XlsxRows implements SheetRows {
    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 14;

    private final XlsxWorkbook workbook;
    private final Xml xml;
    private final SheetNotes notes;
    private final ExcelProblems problems;
    private final RowCells cells = new RowCells();
    private int row;
    private int column;
    private boolean ended;

    XlsxRows(XlsxWorkbook workbook, Xml xml, SheetNotes notes, ExcelProblems problems) {
        this.workbook = workbook;
        this.xml = xml;
        this.notes = notes;
        this.problems = problems;
    }

    @Override
    public boolean next() {
        while (xml.next()) {
            if (xml.isStart("row") && !ended) {
                readRow();
                return true;
            }
            if (xml.isEnd("sheetData")) {
                ended = true;
            } else if (xml.isStart("mergeCell")) {
                notes.merged(xml.attribute("ref").orElse(""));
            }
        }
        return false;
    }

    private void readRow() {
        int number = xml.attribute("r").map(this::whole).orElse(row + 1);
        if (number <= row || number > MOST_ROWS) {
            throw problems.damaged("row %d follows row %d".formatted(number, row));
        }
        row = number;
        column = -1;
        cells.clear();
        while (xml.next() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                readCell();
            }
        }
    }

    private void readCell() {
        column = xml.attribute("r").map(this::columnOf).orElse(column + 1);
        if (column >= MOST_COLUMNS) {
            throw problems.damaged("a cell beyond the last column in row %d".formatted(row));
        }
        String type = xml.attribute("t").orElse("n");
        CellFormat format =
                xml.attribute("s").map(this::whole).map(workbook::format).orElse(CellFormat.NUMBER);
        String value = "";
        boolean hasFormula = false;
        boolean hasValue = false;
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("v")) {
                value = xml.text("");
                hasValue = true;
            } else if (xml.isStart("is")) {
                value = xml.text("rPh");
                hasValue = true;
            } else if (xml.isStart("f")) {
                hasFormula = true;
            }
        }
        if (hasFormula && !hasValue) {
            notes.withoutResult(row, column);
        }
        cells.set(column, text(type, value, format));
    }

    private String text(String type, String value, CellFormat format) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "n" -> format.text(number(value), workbook.countsFrom1904(), notes, row, column);
            case "s" -> shared(value);
            case "str", "inlineStr" -> XlsxWorkbook.unescaped(value);
            case "b" -> truth(value.strip());
            case "e" -> {
                notes.error(value, row, column);
                yield "";
            }
            case "d" -> date(value.strip());
            default ->
                throw problems.damagedCell(row, column, "the unknown type '%s'".formatted(ExcelProblems.shown(type)));
        };
    }

    private String shared(String value) {
        int index = whole(value.strip());
        if (index < 0 || index >= workbook.textCount()) {
            throw problems.damagedCell(row, column, "text number %d of %d".formatted(index, workbook.textCount()));
        }
        return workbook.sharedText(index);
    }

    private String truth(String value) {
        return switch (value) {
            case "1", "true" -> "TRUE";
            case "0", "false" -> "FALSE";
            default ->
                throw problems.damagedCell(
                        row, column, "'%s' instead of true or false".formatted(ExcelProblems.shown(value)));
        };
    }

    private static String date(String value) {
        try {
            return CellFormat.iso(LocalDateTime.parse(value.replaceFirst("Z$", "")));
        } catch (DateTimeException _) {
            return value;
        }
    }

    private double number(String value) {
        String digits = value.strip();
        if (digits.matches("[-+]?[0-9]*\\.?[0-9]*([eE][-+]?[0-9]{1,4})?")) {
            try {
                return Double.parseDouble(digits);
            } catch (NumberFormatException _) {
                throw problems.damagedCell(
                        row, column, "'%s' instead of a number".formatted(ExcelProblems.shown(digits)));
            }
        }
        throw problems.damagedCell(row, column, "'%s' instead of a number".formatted(ExcelProblems.shown(digits)));
    }

    private int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw problems.damagedCell(
                    row, Math.max(0, column), "'%s' instead of a whole number".formatted(ExcelProblems.shown(text)));
        }
    }

    /// The column of a cell's name such as `AB12`.
    private int columnOf(String name) {
        int letters = 0;
        int number = 0;
        while (letters < name.length() && letters < 3 && name.charAt(letters) >= 'A' && name.charAt(letters) <= 'Z') {
            number = 26 * number + name.charAt(letters) - 'A' + 1;
            letters++;
        }
        if (letters == 0 || !name.substring(letters).equals(Integer.toString(row))) {
            throw problems.damaged("a cell named '%s' in row %d".formatted(ExcelProblems.shown(name), row));
        }
        return number - 1;
    }

    @Override
    public int row() {
        return row;
    }

    @Override
    public int width() {
        return cells.width();
    }

    @Override
    public String text(int column) {
        return cells.text(column);
    }

    @Override
    public void close() {
        xml.close();
    }
}
