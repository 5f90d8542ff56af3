package org.entente.data.frame;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.data.engine.Engine;
import org.entente.data.stata.StataColumn;
import org.entente.data.stata.StataTable;
import org.entente.data.stata.StataWriter;

/// Writes the frame that stands in an engine to a file.
public final class FrameFile {
    private final Engine engine;
    private final Frame frame;

    public FrameFile(Engine engine, Frame frame) {
        this.engine = engine;
        this.frame = frame;
    }

    public void writeCsv(Path file, char separator) {
        engine.execute("COPY %s TO %s (FORMAT csv, HEADER, DELIMITER %s)"
                .formatted(Frame.TABLE, Engine.text(file.toString()), Engine.text(String.valueOf(separator))));
    }

    /// Ids and gaps become texts: of columns of an enumerated type DuckDB 2.0 writes pages that differ from run to run.
    public void writeParquet(Path file) {
        String texts = kinds().entrySet().stream()
                .filter(column -> column.getValue() == Kind.TEXT)
                .map(column -> Engine.name(column.getKey()))
                .map(name -> "CAST(%s AS VARCHAR) AS %s".formatted(name, name))
                .collect(Collectors.joining(", "));
        engine.execute("COPY (SELECT * REPLACE (%s) FROM %s) TO %s (FORMAT parquet, COMPRESSION zstd)"
                .formatted(texts, Frame.TABLE, Engine.text(file.toString())));
    }

    public void writeNdjson(Path file) {
        engine.execute("COPY %s TO %s (FORMAT json)".formatted(Frame.TABLE, Engine.text(file.toString())));
    }

    /// Release 118, with labels of variables and, where a source has them, of values.
    ///
    /// @param title of the data set
    /// @param remarks what the data set says of itself: sources, rule
    /// @return what is other in the file than in the frame
    public List<String> writeStata(Path file, String title, List<String> remarks) throws IOException {
        List<Kind> kinds = List.copyOf(kinds().values());
        List<StataColumn> columns = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            columns.add(describe(frame.columns().get(i), kinds.get(i)));
        }
        StataTable table = new StataTable(title, columns, frame.rows(), remarks);
        try (StataWriter writer = StataWriter.create(file, table)) {
            engine.forEach("SELECT * FROM " + Frame.TABLE, row -> write(row, kinds, writer));
            writer.finish();
            return writer.notes();
        }
    }

    private static void write(ResultSet row, List<Kind> kinds, StataWriter writer) throws SQLException {
        for (int i = 0; i < kinds.size(); i++) {
            switch (kinds.get(i)) {
                case WHOLE -> {
                    long value = row.getLong(i + 1);
                    if (!row.wasNull()) {
                        writer.setInteger(i, value);
                    }
                }
                case REAL -> {
                    double value = row.getDouble(i + 1);
                    if (!row.wasNull()) {
                        writer.setReal(i, value);
                    }
                }
                case DAY -> {
                    java.sql.Date value = row.getDate(i + 1);
                    if (value != null) {
                        writer.setDate(i, value.toLocalDate());
                    }
                }
                case TEXT -> {
                    String value = row.getString(i + 1);
                    if (value != null) {
                        writer.setText(i, value);
                    }
                }
            }
        }
        try {
            writer.endRow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private enum Kind {
        WHOLE,
        REAL,
        DAY,
        TEXT
    }

    private Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        engine.forEach("DESCRIBE " + Frame.TABLE, row -> kinds.put(row.getString(1), kind(row.getString(2))));
        return kinds;
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT" -> Kind.WHOLE;
            case "FLOAT", "DOUBLE" -> Kind.REAL;
            case "DATE" -> Kind.DAY;
            default -> Kind.TEXT;
        };
    }

    private StataColumn describe(FrameColumn column, Kind kind) {
        String cell = Engine.name(column.name());
        return switch (kind) {
            case WHOLE -> {
                List<Long> range = engine.one(
                        "SELECT coalesce(min(%s), 0), coalesce(max(%s), 0) FROM %s".formatted(cell, cell, Frame.TABLE),
                        row -> List.of(row.getLong(1), row.getLong(2)));
                yield StataColumn.integer(column.name(), range.getFirst(), range.getLast())
                        .labelled(column.label())
                        .withValueLabels(valueLabels(column));
            }
            case REAL -> StataColumn.real(column.name()).labelled(column.label());
            case DAY -> StataColumn.date(column.name()).labelled(column.label());
            case TEXT -> {
                int longest = engine.one(
                        "SELECT coalesce(max(strlen(CAST(%s AS VARCHAR))), 1) FROM %s".formatted(cell, Frame.TABLE),
                        row -> row.getInt(1));
                yield StataColumn.text(column.name(), longest).labelled(column.label());
            }
        };
    }

    private static SortedMap<Integer, String> valueLabels(FrameColumn column) {
        SortedMap<Integer, String> labels = new TreeMap<>();
        column.valueLabels().forEach((value, label) -> {
            if (value.matches("-?\\d{1,9}")) {
                labels.put(Integer.valueOf(value), label);
            }
        });
        return labels;
    }
}
