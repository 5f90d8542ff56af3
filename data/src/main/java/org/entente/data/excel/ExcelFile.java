package org.entente.data.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.ProblemException;
import org.entente.data.csv.CsvSource;
import org.entente.data.table.TableFile;

/// Opens workbooks.
///
/// Cells of a table are: numbers in their shortest form, `TRUE` and `FALSE`, dates as `2014-03-27` or
/// `2014-03-27T12:30:00`, times of a day as `12:30:00`, the stored results of formulas, and texts as they are.
/// Cells with an error are empty and counted in the notes, with the first place of each. Columns without a name
/// in the header go by their letter, and those with nothing in them are left out. Of merged cells the first has
/// the value, as in the file; the others are empty.
///
/// A workbook may unpack to 10 MB or 200 times its packed size, whichever is more, but not to more than 2 GB or
/// half of Java's memory.
public final class ExcelFile {
    private static final int MOST_PACKED = 1 << 29;
    private static final byte[] COMPOUND = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    private static final int NAME_OF_FIRST_PART = 30;
    private static final List<String> PARTS = List.of("[Content_Types].xml", "_rels/", "xl/", "docProps/");

    private ExcelFile() {}

    /// Whether a file that begins so may be a workbook; 50 bytes are enough. Other files of Office 97 begin as
    /// `.xls` does, and those of later versions as `.xlsx`.
    public static boolean recognises(byte[] firstBytes) {
        return isCompound(firstBytes) || isPackage(firstBytes);
    }

    /// The names of the sheets in order, hidden ones included.
    ///
    /// @throws ProblemException if the file cannot be read
    public static List<String> sheets(CsvSource source) {
        ExcelProblems problems = new ExcelProblems(source.name());
        byte[] bytes = bytes(source, problems);
        if (isCompound(bytes)) {
            return XlsWorkbook.open(bytes, problems).sheets();
        }
        try (XlsxWorkbook workbook = XlsxWorkbook.open(bytes, problems)) {
            return workbook.sheets();
        }
    }

    /// Opens the table in the first sheet, with its header in the first row.
    ///
    /// @throws ProblemException if the file cannot be read, or there is nothing in that row
    public static TableFile open(CsvSource source) {
        return open(source, ExcelLayout.FIRST_SHEET);
    }

    /// Opens the table that is there.
    ///
    /// @throws ProblemException if the file cannot be read, or has no such sheet, or nothing in the header row
    public static TableFile open(CsvSource source, ExcelLayout layout) {
        ExcelProblems problems = new ExcelProblems(source.name());
        byte[] bytes = bytes(source, problems);
        if (isCompound(bytes)) {
            XlsWorkbook workbook = XlsWorkbook.open(bytes, problems);
            String sheet = choose(layout.sheet(), workbook.sheets(), problems);
            List<String> notes = notes(sheet, workbook.sheets(), workbook.isHidden(sheet));
            return ExcelTable.open(found -> workbook.rows(sheet, found, problems), layout.headerRow(), notes, problems);
        }
        XlsxWorkbook workbook = XlsxWorkbook.open(bytes, problems);
        String sheet = choose(layout.sheet(), workbook.sheets(), problems);
        List<String> notes = notes(sheet, workbook.sheets(), workbook.isHidden(sheet));
        return ExcelTable.open(found -> workbook.rows(sheet, found), layout.headerRow(), notes, problems);
    }

    private static String choose(ExcelLayout.Sheet wanted, List<String> sheets, ExcelProblems problems) {
        if (sheets.isEmpty()) {
            throw problems.damaged("the workbook has no sheet with cells");
        }
        return switch (wanted) {
            case ExcelLayout.Sheet.At(int position) when position <= sheets.size() -> sheets.get(position - 1);
            case ExcelLayout.Sheet.At(int position) ->
                throw problems.noSheet(
                        "there is no sheet %d; the workbook has %d".formatted(position, sheets.size()),
                        "Use one of: %s.".formatted(String.join(", ", sheets)));
            case ExcelLayout.Sheet.Named(String name) when sheets.contains(name) -> name;
            case ExcelLayout.Sheet.Named(String name) ->
                throw problems.noSheet("there is no sheet '%s'".formatted(name), DidYouMean.advice(sheets, name));
        };
    }

    private static List<String> notes(String sheet, List<String> sheets, boolean hidden) {
        List<String> notes = new ArrayList<>();
        List<String> others =
                sheets.stream().filter(other -> !other.equals(sheet)).toList();
        if (!others.isEmpty()) {
            notes.add("Read from the sheet %s; the others are: %s.".formatted(sheet, String.join(", ", others)));
        }
        if (hidden) {
            notes.add("The sheet %s is hidden in the workbook.".formatted(sheet));
        }
        return notes;
    }

    private static byte[] bytes(CsvSource source, ExcelProblems problems) {
        byte[] bytes;
        try (InputStream stream = source.opener().open()) {
            bytes = stream.readNBytes(MOST_PACKED + 1);
        } catch (IOException e) {
            throw problems.unreadable(ExcelProblems.reason(e));
        }
        if (bytes.length > MOST_PACKED) {
            throw problems.unsupported(
                    "the file is larger than %d MB".formatted(MOST_PACKED >> 20), "Save the sheet as CSV.");
        }
        if (!isCompound(bytes) && !(bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K')) {
            throw problems.damaged("the file does not begin as workbooks do");
        }
        return bytes;
    }

    private static boolean isCompound(byte[] bytes) {
        return beginsWith(bytes, 0, COMPOUND);
    }

    private static boolean isPackage(byte[] bytes) {
        return beginsWith(bytes, 0, new byte[] {'P', 'K', 3, 4})
                && PARTS.stream()
                        .anyMatch(part ->
                                beginsWith(bytes, NAME_OF_FIRST_PART, part.getBytes(StandardCharsets.US_ASCII)));
    }

    private static boolean beginsWith(byte[] bytes, int offset, byte[] start) {
        if (bytes.length < offset + start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[offset + i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
