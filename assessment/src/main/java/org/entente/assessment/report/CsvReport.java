package org.entente.assessment.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// CSV: one flat record a line, full precision, dot decimal. Notes go to standard error, as a comment would break
/// readers.
final class CsvReport {
    private CsvReport() {}

    static String render(Document document, char separator) {
        StringWriter text = new StringWriter();
        List<? extends Map<String, ?>> records = document.records();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            if (!records.isEmpty()) {
                csv.writeRecord(records.getFirst().keySet());
            }
            for (Map<String, ?> row : records) {
                csv.writeRecord(row.values().stream().map(Object::toString).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
