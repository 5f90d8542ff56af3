package org.entente.data.catalog;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.provenance.Citation;
import org.entente.core.provenance.Licence;
import org.entente.data.csv.Problems;

/// Reads the citations and the sources.
final class CitationTables {
    static final List<String> FILES =
            List.of("citations-states.csv", "citations-unions.csv", "citations-sources.csv", "citations-exercises.csv");

    final Map<String, Citation> citations = new HashMap<>();
    final Map<String, SourceInfo> sources = new LinkedHashMap<>();

    CitationTables(CatalogueFiles files, Known known, Problems problems) {
        FILES.forEach(file -> readCitations(new CatalogueTable(files.get(file), known, problems)));
        known.citations.addAll(citations.keySet());
        readSources(new CatalogueTable(files.get("sources.csv"), known, problems));
    }

    private void readCitations(CatalogueTable file) {
        try (CatalogueTable table = file) {
            while (table.next()) {
                String key = table.key("key");
                table.checked();
                table.putOnce(citations, "key", key, new Citation(key, table.key("text"), table.text("url")));
            }
        }
    }

    private void readSources(CatalogueTable file) {
        try (CatalogueTable table = file) {
            while (table.next()) {
                String id = table.key("id");
                Citation citation = citations.get(table.key("citation"));
                if (citation == null) {
                    table.problem(
                            "citation",
                            "'%s' is not the key of a citation".formatted(table.text("citation")),
                            "Add it to citations-sources.csv.");
                    continue;
                }
                SourceInfo source = new SourceInfo(
                        id,
                        table.key("title"),
                        table.key("version"),
                        citation,
                        new Licence(table.key("licence"), table.text("licence_checked")),
                        table.text("doi"),
                        table.text("covers_note"),
                        table.text("cite_note"));
                table.putOnce(sources, "id", id, source);
            }
        }
    }
}
