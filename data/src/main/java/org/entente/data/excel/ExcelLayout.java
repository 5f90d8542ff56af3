package org.entente.data.excel;

/// Where in a workbook the table is.
///
/// @param headerRow the row with the names of the columns, from 1 as Excel counts; what stands above it goes
///     into the notes
public record ExcelLayout(Sheet sheet, int headerRow) {
    /// The first sheet, with the header in its first row.
    public static final ExcelLayout FIRST_SHEET = new ExcelLayout(new Sheet.At(1), 1);

    public ExcelLayout {
        if (headerRow < 1) {
            throw new IllegalArgumentException("headerRow (%d) counts from 1".formatted(headerRow));
        }
    }

    /// The same with the header in another row.
    public ExcelLayout withHeaderRow(int row) {
        return new ExcelLayout(sheet, row);
    }

    /// The same in another sheet.
    public ExcelLayout withSheet(String name) {
        return new ExcelLayout(new Sheet.Named(name), headerRow);
    }

    /// The same in another sheet.
    ///
    /// @param position from 1, hidden sheets included
    public ExcelLayout withSheet(int position) {
        return new ExcelLayout(new Sheet.At(position), headerRow);
    }

    /// Which sheet.
    public sealed interface Sheet {
        /// @param position from 1, hidden sheets included
        record At(int position) implements Sheet {
            public At {
                if (position < 1) {
                    throw new IllegalArgumentException("position (%d) counts from 1".formatted(position));
                }
            }
        }

        record Named(String name) implements Sheet {}
    }
}
