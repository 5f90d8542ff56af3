package org.entente.data.source;

import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvSource;

/// Reads files of one layout of one provider.
///
/// @param <T> the records of one file
public interface SourceReader<T> {
    /// The id of the source in the catalogue, such as `ucdp-acd`.
    String source();

    /// What the provider calls the file, for reports.
    String layout();

    /// Whether a file that begins like this has the layout.
    boolean recognises(FirstLine first);

    /// Reads a whole file.
    ///
    /// @throws org.entente.core.problem.ProblemException with all problems of the file; nothing is half
    ///     read
    Extract<T> read(CsvSource file, Catalogue catalogue);
}
