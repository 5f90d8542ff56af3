package org.entente.assessment.holdings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.assessment.report.Document;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Meta;
import org.entente.data.catalog.Catalogue;

/// Documents that are one list of plain rows.
///
/// @param command the command line as it was typed
/// @param store where the store is, in words
record Listing(Catalogue catalogue, String command, String store) {
    /// @param fields those that a table shows, in order; machines get all
    Document document(List<Map<String, Object>> rows, List<String> notes, List<Field> fields) {
        List<Column> columns = fields.stream()
                .map(field -> field.numeric ? Column.number(field.header) : Column.text(field.header))
                .toList();
        List<List<String>> cells = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            cells.add(fields.stream()
                    .map(field -> String.valueOf(row.getOrDefault(field.key, "")))
                    .toList());
        }
        return new Document(command, meta(), List.of(new Table("", columns, cells)), rows, rows, notes, List.of());
    }

    SortedMap<String, Object> meta() {
        SortedMap<String, Object> meta = new TreeMap<>();
        meta.put("catalogue", catalogue.version());
        meta.put("version", Meta.program());
        meta.put("store", store);
        return meta;
    }

    /// A field of the rows as a column of a table.
    record Field(String key, String header, boolean numeric) {
        static Field text(String key) {
            return new Field(key, key, false);
        }

        static Field text(String key, String header) {
            return new Field(key, header, false);
        }

        static Field number(String key) {
            return new Field(key, key, true);
        }

        static Field number(String key, String header) {
            return new Field(key, header, true);
        }
    }
}
