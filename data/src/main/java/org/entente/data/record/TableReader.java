package org.entente.data.record;

import java.util.List;
import org.entente.core.time.Years;
import org.entente.data.engine.Engine;

/// Reads one kind of record from the views of tables, each under the name of its layout.
///
/// @param <T> the records
interface TableReader<T> {
    /// The id of the source in the catalogue.
    String source();

    /// The layouts that hold such records, the preferred one first; one of them is read.
    List<String> layouts();

    /// @param layout the one whose view is there, as [org.entente.data.view.TableView] makes it
    T read(Engine engine, String layout);

    /// The years that the records are complete for, where they are not those of its rows: a list of events may have
    /// been made for years in which there were none.
    ///
    /// @param rows from the first to the last year of any row
    default Years covers(Years rows) {
        return rows;
    }
}
