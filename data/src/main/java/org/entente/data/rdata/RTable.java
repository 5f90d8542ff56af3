package org.entente.data.rdata;

import java.util.List;
import org.entente.data.table.TableColumn;
import org.entente.data.table.TableFile;

/// The rows of a table that is in memory, one after the other.
final class RTable implements TableFile {
    private final List<RColumn> columns;
    private final int rows;
    private final List<String> notes;
    private int row = -1;

    RTable(List<RColumn> columns, int rows, List<String> notes) {
        this.columns = List.copyOf(columns);
        this.rows = rows;
        this.notes = List.copyOf(notes);
    }

    @Override
    public List<TableColumn> columns() {
        return columns.stream().map(RColumn::column).toList();
    }

    @Override
    public boolean next() {
        row = Math.min(row + 1, rows);
        return row < rows;
    }

    @Override
    public String text(int column) {
        if (row < 0 || row >= rows) {
            throw new IllegalStateException("there is no current row");
        }
        return columns.get(column).text().apply(row);
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public void close() {
        // The file was closed once it was read.
    }
}
