package org.entente.data.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.data.engine.Engine;
import org.entente.data.intake.Candidate.Readable;

/// A file as the engine reads it, in SQL.
///
/// The engine reads text in pieces of sixteen times the longest record. Small pieces save a twelfth of an import, in
/// fresh memory and in threads that wait for the first; but a record beyond what was announced is not always an
/// error: at the end of a file it can be lost without a word. So none may be announced that is shorter than what
/// [TextRecords] finds.
///
/// @param longestRecord in bytes; no record of a text is longer
record Relation(Readable readable, int longestRecord) {
    /// A row of the widest tables known, with room.
    static final int USUAL = 1 << 20;

    /// The longest that is read at all.
    static final int LONGEST = 1 << 24;

    /// Every cell as text.
    String ofTexts() {
        if (readable.isText()) {
            return csv(Map.of());
        }
        String texts = readable.names().stream()
                .map(name -> "CAST(%s AS VARCHAR) AS %s".formatted(Engine.name(name), Engine.name(name)))
                .collect(Collectors.joining(", "));
        return "(SELECT %s FROM %s)".formatted(texts, Engine.parquet(List.of(readable.text())));
    }

    /// Cells as the plans of their columns read them.
    String of(List<ColumnPlan> plans) {
        return readable.isText()
                ? csv(plans.stream().collect(Collectors.toMap(ColumnPlan::name, ColumnPlan::readAs)))
                : Engine.parquet(List.of(readable.text()));
    }

    /// @param readAs by name, where a column is not read as text
    private String csv(Map<String, String> readAs) {
        Map<String, String> types = new LinkedHashMap<>();
        readable.names().forEach(name -> types.put(name, readAs.getOrDefault(name, "VARCHAR")));
        String columns = types.entrySet().stream()
                .map(entry -> "%s: '%s'".formatted(Engine.text(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(", "));
        String quote = readable.quoted() ? "\"" : "";
        return ("read_csv(%s, columns = {%s}, auto_detect = false, header = false, skip = %d, delim = %s, quote = '%s',"
                        + " escape = '%s', nullstr = '', compression = 'none', hive_partitioning = false, max_line_size = %d)")
                .formatted(
                        Engine.text(readable.text().toString()),
                        columns,
                        readable.skip(),
                        Engine.text(String.valueOf(readable.separator())),
                        quote,
                        quote,
                        longestRecord);
    }
}
