package org.entente.data.csv;

/// How a provider writes its CSV files.
///
/// @param headerStart how the header line begins, where the provider's own lines stand above it; empty if
///     none do
public record CsvFormat(char separator, String headerStart) {
    public static final CsvFormat COMMA = new CsvFormat(',', "");
    public static final CsvFormat SEMICOLON = new CsvFormat(';', "");

    /// The same, with lines of the provider's own above a header that begins like this.
    public CsvFormat headerStartingWith(String text) {
        return new CsvFormat(separator, text);
    }
}
