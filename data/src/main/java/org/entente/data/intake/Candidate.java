package org.entente.data.intake;

import java.nio.file.Path;
import java.util.List;
import org.entente.data.layout.FirstLines;
import org.entente.data.layout.Layout;
import org.entente.data.table.TableColumn;

/// A table whose layout is not known yet: what its columns would be called under a form, and how the engine
/// gets at it once the form is known.
sealed interface Candidate extends FirstLines permits TextCandidate, TypedCandidate, ParquetCandidate {
    /// What reports call it: the file's name, and the member's where it lies in an archive.
    String name();

    /// Makes the table readable for the engine.
    ///
    /// @param staging a folder for what has to be written on the way
    Readable readable(Layout layout, Path staging);

    /// A table that the engine can read.
    ///
    /// @param text the table as CSV in UTF-8, or the Parquet file itself
    /// @param isText whether it is CSV
    /// @param separator between the cells of CSV
    /// @param quoted whether quotation marks stand around cells of CSV
    /// @param skip lines above the first row of CSV
    /// @param columns as the file describes them, each name once
    /// @param rowsAreLines whether a line of the text is a line of the provider's file
    /// @param notes what the file says of itself
    record Readable(
            Path text,
            boolean isText,
            char separator,
            boolean quoted,
            int skip,
            List<TableColumn> columns,
            boolean rowsAreLines,
            List<String> notes) {
        public Readable {
            columns = List.copyOf(columns);
            notes = List.copyOf(notes);
        }

        List<String> names() {
            return columns.stream().map(TableColumn::name).toList();
        }
    }
}
