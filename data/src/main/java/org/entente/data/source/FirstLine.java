package org.entente.data.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The first line of a file: what a layout is recognised by.
public record FirstLine(String text) {
    /// Whether the line, cut at a separator, holds all these column names.
    public boolean holds(char separator, String... columns) {
        return cells(separator).containsAll(Arrays.asList(columns));
    }

    /// The line's cells, stripped of quotation marks and in lower case.
    public List<String> cells(char separator) {
        return Arrays.stream(text.split(String.valueOf(separator), -1))
                .map(cell -> cell.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .toList();
    }
}
