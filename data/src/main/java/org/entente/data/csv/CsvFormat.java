package org.entente.data.csv;

/// How a provider writes its CSV files.
///
/// @param linesBeforeHeader lines of the provider's own text above the header
public record CsvFormat(char separator, int linesBeforeHeader) {
    public static final CsvFormat COMMA = new CsvFormat(',', 0);
    public static final CsvFormat SEMICOLON = new CsvFormat(';', 0);

    public CsvFormat afterLines(int lines) {
        return new CsvFormat(separator, lines);
    }
}
