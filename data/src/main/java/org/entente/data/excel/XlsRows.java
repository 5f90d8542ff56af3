package org.entente.data.excel;

import java.util.Iterator;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;

/// The rows of a sheet of an `.xls` file.
final class XlsRows implements SheetRows {
    private final Iterator<Row> rows;
    private final boolean from1904;
    private final SheetNotes notes;
    private final ExcelProblems problems;
    private final RowCells cells = new RowCells();
    private int row;

    XlsRows(HSSFSheet sheet, boolean from1904, SheetNotes notes, ExcelProblems problems) {
        this.rows = sheet.rowIterator();
        this.from1904 = from1904;
        this.notes = notes;
        this.problems = problems;
    }

    @Override
    public boolean next() {
        cells.clear();
        if (!rows.hasNext()) {
            return false;
        }
        Row current = rows.next();
        row = current.getRowNum() + 1;
        for (Cell cell : current) {
            int column = cell.getColumnIndex();
            try {
                cells.set(column, text(cell, column));
            } catch (RuntimeException e) {
                throw problems.damagedCell(row, column, ExcelProblems.reason(e));
            }
        }
        return true;
    }

    private String text(Cell cell, int column) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                CellFormat.of(
                                cell.getCellStyle().getDataFormat(),
                                cell.getCellStyle().getDataFormatString())
                        .text(cell.getNumericCellValue(), from1904, notes, row, column);
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> {
                notes.error(FormulaError.forInt(cell.getErrorCellValue()).getString(), row, column);
                yield "";
            }
            case BLANK, FORMULA, _NONE -> "";
        };
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
        // Nothing is open: the workbook is in memory.
    }
}
