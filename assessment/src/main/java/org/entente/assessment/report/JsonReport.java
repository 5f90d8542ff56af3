package org.entente.assessment.report;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON: `data`, `meta`, `notes`, and `verdict` where there is one; keys sorted, full precision.
final class JsonReport {
    private static final JsonMapper PRETTY = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    private JsonReport() {}

    static String render(Document document) {
        Map<String, Object> root = new TreeMap<>();
        Map<String, Object> meta = new TreeMap<>(document.meta());
        meta.put("command", document.command());
        root.put("data", document.data());
        root.put("meta", meta);
        root.put("notes", document.notes());
        if (!document.verdicts().isEmpty()) {
            root.put("verdict", document.verdicts());
        }
        return PRETTY.writeValueAsString(root).replace("\r\n", "\n") + "\n";
    }

    static String renderLines(Document document) {
        StringBuilder lines = new StringBuilder();
        for (Map<String, ?> row : document.records()) {
            lines.append(PLAIN.writeValueAsString(row)).append('\n');
        }
        return lines.toString();
    }
}
