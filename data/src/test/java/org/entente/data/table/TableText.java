package org.entente.data.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.data.csv.CsvSource;

/// Tables as lists, to compare them with what another program says of the same file.
public final class TableText {
    private TableText() {}

    /// The rows of a table that is read to its end and closed.
    public static List<List<String>> rows(TableFile table) {
        try (table) {
            int width = table.columns().size();
            List<List<String>> rows = new ArrayList<>();
            while (table.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 0; i < width; i++) {
                    row.add(table.text(i));
                }
                rows.add(row);
            }
            table.notes();
            return rows;
        }
    }

    public static List<String> names(TableFile table) {
        return table.columns().stream().map(TableColumn::name).toList();
    }

    /// A CSV file of the tests, with its header.
    public static List<List<String>> csv(String resource) {
        return csvText(new String(bytes(resource), StandardCharsets.UTF_8));
    }

    public static List<List<String>> csvText(String text) {
        return CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    public static byte[] bytes(String resource) {
        try (InputStream stream = CsvSource.ofResource(resource).opener().open()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static CsvSource source(String name, byte[] bytes) {
        return new CsvSource(name, () -> new ByteArrayInputStream(bytes));
    }
}
