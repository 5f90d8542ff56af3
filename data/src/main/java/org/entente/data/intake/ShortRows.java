package org.entente.data.intake;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Rows of a file without a header that end before the optional columns at its end, as those that a provider
/// added later: they get empty cells there. Rows of any other width are left as they are, to be refused.
final class ShortRows {
    private ShortRows() {}

    /// @param fewest cells that a row must have
    /// @param names the columns of a whole row
    static PlainText filled(PlainText text, char separator, int fewest, List<String> names, Path staging) {
        long[] rowsOf = new long[names.size()];
        try {
            Path filled = Files.createTempFile(staging, "filled-", ".csv");
            try (BufferedReader reader = Files.newBufferedReader(text.file());
                    BufferedWriter writer = Files.newBufferedWriter(filled)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    writer.write(line);
                    int cells = cells(line, separator);
                    if (cells >= fewest && cells < names.size()) {
                        rowsOf[cells]++;
                        writer.write(String.valueOf(separator).repeat(names.size() - cells));
                    }
                    writer.write('\n');
                }
            }
            List<String> notes = new ArrayList<>(text.notes());
            for (int cells = fewest; cells < names.size(); cells++) {
                if (rowsOf[cells] > 0) {
                    notes.add("%d rows have %d columns and no %s"
                            .formatted(rowsOf[cells], cells, String.join(", ", names.subList(cells, names.size()))));
                }
            }
            return notes.size() == text.notes().size() ? text : new PlainText(filled, text.firstLines(), notes);
        } catch (CharacterCodingException _) {
            return text; // the engine refuses it, and the place is looked for then
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int cells(String line, char separator) {
        return 1 + (int) line.chars().filter(c -> c == separator).count();
    }
}
