package org.entente.data.stata;

import java.util.List;

/// What must be known of a table before its first row is written.
///
/// @param title of the data set, or empty; Stata shows 80 characters
/// @param notes what the data set says of itself, such as the citations of its sources; Stata lists them
///     with `notes`
public record StataTable(String title, List<StataColumn> columns, long rows, List<String> notes) {
    /// Release 118 holds no more.
    private static final int MOST_COLUMNS = 32_767;

    public StataTable {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "a Stata file has 1 to %d columns, not %d".formatted(MOST_COLUMNS, columns.size()));
        }
        if (rows < 0) {
            throw new IllegalArgumentException("%d rows".formatted(rows));
        }
        for (String note : notes) {
            if (ByteOutput.utf8(note).length >= Characteristics.MOST_BYTES) {
                throw new IllegalArgumentException(
                        "a note has %d bytes or more; Stata holds fewer".formatted(Characteristics.MOST_BYTES));
            }
        }
    }
}
