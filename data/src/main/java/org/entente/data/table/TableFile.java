package org.entente.data.table;

import java.util.List;

/// A table as a file of any format holds it: named columns and rows in order, read once.
///
/// Every cell is text as an analyst would type it: whole numbers without a point, real numbers in the
/// shortest decimal form that reads back to the same bits, dates as `2014-03-27`, and a missing cell as the
/// empty text. A file that turns out to be damaged while it is read ends in a
/// [org.entente.core.problem.ProblemException] that names the place.
public interface TableFile extends AutoCloseable {
    /// The columns in the order of the file.
    List<TableColumn> columns();

    /// Moves to the next row, or answers that there is none.
    boolean next();

    /// The cell of the current row, empty if it is missing.
    ///
    /// @param column position in [#columns()], from 0
    String text(int column);

    /// What the file says about itself and what was not carried over, one sentence each: its title and date,
    /// extended missing values by letter, attributes that have no place in a table. Complete after the last
    /// row.
    List<String> notes();

    @Override
    void close();
}
