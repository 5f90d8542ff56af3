package org.entente.data.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The text of one file of the sample while it is being written: UTF-8, line feeds, numbers with a decimal
/// point.
final class CsvText {
    private final StringWriter text = new StringWriter();
    private final CsvWriter writer =
            CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(text);
    private int rows;

    CsvText(String... header) {
        writer.writeRecord(header);
    }

    void row(List<String> cells) {
        writer.writeRecord(cells);
        rows++;
    }

    void row(String... cells) {
        row(List.of(cells));
    }

    /// Rows without the header.
    int rows() {
        return rows;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A number to so many significant digits, halves to even, without an exponent.
    static String number(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
