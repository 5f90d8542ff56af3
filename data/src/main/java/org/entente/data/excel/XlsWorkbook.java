package org.entente.data.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/// An `.xls` file of Excel 97 to 2003, held in memory by Apache POI.
final class XlsWorkbook {
    private final HSSFWorkbook workbook;

    private XlsWorkbook(HSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static XlsWorkbook open(byte[] bytes, ExcelProblems problems) {
        try {
            return new XlsWorkbook(
                    new HSSFWorkbook(new POIFSFileSystem(new ByteArrayInputStream(bytes)), /* preserveNodes= */ false));
        } catch (EncryptedDocumentException _) {
            throw problems.unsupported(
                    "the workbook is locked by a password",
                    "Open it in a spreadsheet program, and save it as .xlsx without a password.");
        } catch (OldFileFormatException _) {
            throw problems.unsupported(
                    "the workbook is of Excel 95 or older", "Open it in a spreadsheet program and save it as .xlsx.");
        } catch (IOException | RuntimeException e) {
            throw problems.damaged("the workbook cannot be read (%s)".formatted(ExcelProblems.reason(e)));
        }
    }

    List<String> sheets() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            names.add(workbook.getSheetName(i));
        }
        return names;
    }

    boolean isHidden(String sheet) {
        return workbook.getSheetVisibility(sheets().indexOf(sheet)) != SheetVisibility.VISIBLE;
    }

    SheetRows rows(String name, SheetNotes notes, ExcelProblems problems) {
        try {
            HSSFSheet sheet = workbook.getSheetAt(sheets().indexOf(name));
            sheet.getMergedRegions().stream()
                    .sorted(Comparator.comparingInt(CellRangeAddress::getFirstRow)
                            .thenComparingInt(CellRangeAddress::getFirstColumn))
                    .forEach(area -> notes.merged(area.formatAsString()));
            boolean from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
            return new XlsRows(sheet, from1904, notes, problems);
        } catch (RuntimeException e) {
            throw problems.damaged("the sheet cannot be read (%s)".formatted(ExcelProblems.reason(e)));
        }
    }
}
