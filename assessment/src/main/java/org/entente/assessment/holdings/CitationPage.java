package org.entente.assessment.holdings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.assessment.report.Document;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Text;
import org.entente.data.catalog.Bibliography;
import org.entente.data.catalog.Catalogue;
import org.entente.data.catalog.SourceInfo;

/// How to cite sources.
public final class CitationPage {
    private final Listing listing;
    private final List<SourceInfo> sources;

    public CitationPage(Catalogue catalogue, String command, String store, List<SourceInfo> sources) {
        this.listing = new Listing(catalogue, command, store);
        this.sources = List.copyOf(sources);
    }

    public Document text() {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        for (SourceInfo source : sources) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("source", source.id());
            row.put("version", source.version());
            row.put("key", source.citation().key());
            row.put("citation", source.citation().text());
            row.put("url", source.citation().url());
            row.put("licence", source.licence().name());
            row.put("licence_checked", source.licence().note());
            row.put("note", source.note());
            rows.add(row);
            List<String> lines = new ArrayList<>();
            lines.add(source.citation().full());
            lines.add("version: %s   licence: %s (%s)"
                    .formatted(
                            source.version(),
                            source.licence().name(),
                            source.licence().note()));
            if (!source.note().isEmpty()) {
                lines.add(source.note());
            }
            sections.add(new Text(source.id(), lines));
        }
        return new Document(listing.command(), listing.meta(), sections, rows, rows, List.of(), List.of());
    }

    /// The entries in BibTeX, each once.
    public String bibtex() {
        Bibliography bibliography = Bibliography.load();
        return sources.stream()
                .map(source -> source.citation().key())
                .distinct()
                .map(key -> bibliography
                        .find(key)
                        .orElseThrow(() -> new IllegalStateException("no entry %s in references.bib".formatted(key))))
                .collect(Collectors.joining("\n"));
    }
}
