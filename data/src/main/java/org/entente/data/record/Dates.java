package org.entente.data.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.entente.core.time.PartialDate;

/// Dates in three columns, year, month and day, of which the day or both the month and the day may be empty.
final class Dates {
    private Dates() {}

    /// The date, in January where the month is not known.
    static PartialDate first(ResultSet row, int column) throws SQLException {
        return date(row, column, 1);
    }

    /// The date, in December where the month is not known.
    static PartialDate last(ResultSet row, int column) throws SQLException {
        return date(row, column, 12);
    }

    private static PartialDate date(ResultSet row, int column, int otherwise) throws SQLException {
        int year = row.getInt(column);
        int month = row.getInt(column + 1);
        if (row.wasNull()) {
            return PartialDate.of(year, otherwise);
        }
        int day = row.getInt(column + 2);
        return row.wasNull() ? PartialDate.of(year, month) : PartialDate.of(year, month, day);
    }
}
