package org.entente.data.csv;

import java.util.List;

/// How a provider writes its CSV files.
///
/// @param quote the quotation mark; NUL where they are letters like others
/// @param headerStart how the header line begins, where the provider's own lines stand above it; empty if
///     none do
/// @param skip lines above the first row, where the names are given; else 0
/// @param names the names of the columns, where they are given and not read
public record CsvFormat(char separator, char quote, String headerStart, int skip, List<String> names) {
    public static final CsvFormat COMMA = of(',');
    public static final CsvFormat SEMICOLON = of(';');

    public CsvFormat {
        names = List.copyOf(names);
    }

    private static CsvFormat of(char separator) {
        return new CsvFormat(separator, '"', "", 0, List.of());
    }

    /// The same, with lines of the provider's own above a header that begins like this.
    public CsvFormat headerStartingWith(String text) {
        return new CsvFormat(separator, quote, text, skip, names);
    }

    /// Rows that begin after so many lines, with these names for their columns.
    public static CsvFormat named(char separator, int skip, List<String> names) {
        return new CsvFormat(separator, '"', "", skip, names);
    }

    /// The same, with quotation marks that are letters like others.
    public CsvFormat unquoted() {
        return new CsvFormat(separator, '\0', headerStart, skip, names);
    }
}
