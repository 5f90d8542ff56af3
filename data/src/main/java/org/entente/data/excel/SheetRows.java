package org.entente.data.excel;

/// The rows of a sheet from the top, once.
interface SheetRows extends AutoCloseable {
    /// Moves to the next row of the file that has cells, or answers that there is none.
    boolean next();

    /// The number of the current row, from 1.
    int row();

    /// One more than the last column of the current row that may hold something.
    int width();

    /// The text of a cell of the current row; empty if there is nothing in it.
    ///
    /// @param column from 0
    String text(int column);

    @Override
    void close();

    /// Opens the rows; what is to be said about them is put into the notes.
    @FunctionalInterface
    interface Opener {
        SheetRows open(SheetNotes notes);
    }
}
