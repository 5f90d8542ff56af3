package org.entente.assessment.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.assessment.holdings.CitationPage;
import org.entente.assessment.report.Document;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Meta;
import org.entente.data.catalog.Catalogue;
import org.entente.data.catalog.SourceInfo;
import org.entente.data.engine.Engine;
import org.entente.data.frame.Frame;
import org.entente.data.frame.FrameColumn;
import org.entente.data.store.StoredTable;

/// A frame as a document, and its sources in words.
public final class FramePage {
    private final Engine engine;
    private final Frame frame;
    private final Catalogue catalogue;
    private final String command;

    public FramePage(Engine engine, Frame frame, Catalogue catalogue, String command) {
        this.engine = engine;
        this.frame = frame;
        this.catalogue = catalogue;
        this.command = command;
    }

    /// Rows as plain objects; empty cells are null, and the column beside them says why.
    public Document document() {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> names = frame.columns().stream().map(FrameColumn::name).toList();
        engine.forEach("SELECT * FROM " + Frame.TABLE, row -> {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                Object cell = row.getObject(i + 1);
                object.put(names.get(i), cell == null ? "" : cell instanceof Number ? cell : cell.toString());
            }
            rows.add(object);
        });
        List<Column> headers = names.stream().map(Column::text).toList();
        List<List<String>> cells = rows.stream()
                .map(row -> row.values().stream().map(Object::toString).toList())
                .toList();
        return new Document(
                command, meta(), List.of(new Table("", headers, cells)), rows, rows, frame.notes(), List.of());
    }

    private SortedMap<String, Object> meta() {
        SortedMap<String, Object> meta = new TreeMap<>();
        meta.put("catalogue", catalogue.version());
        meta.put("version", Meta.program());
        meta.put("sources", frame.sources().stream().map(FramePage::source).toList());
        return meta;
    }

    private static Map<String, Object> source(StoredTable table) {
        return new TreeMap<>(Map.of(
                "id", table.facts().source(),
                "layout", table.facts().layout(),
                "version", table.facts().version(),
                "file", table.snapshot().manifest().file(),
                "sha256", table.snapshot().manifest().sha256()));
    }

    /// What a paper that uses the frame needs: sources with version, licence and hash, the command, the rules.
    public String citations() {
        StringBuilder text = new StringBuilder();
        text.append("command: ").append(command).append('\n');
        text.append("program: entente %s, catalogue %s%n".formatted(Meta.program(), catalogue.version()));
        text.append("rows: ").append(frame.rows()).append("\n\nsources\n");
        for (StoredTable table : frame.sources()) {
            text.append("- ")
                    .append(table.name())
                    .append(" (")
                    .append(table.facts().layout())
                    .append(")\n");
            catalogue.findSource(table.facts().source()).ifPresent(info -> cite(text, info));
            text.append("  file: %s, sha256 %s%n"
                    .formatted(
                            table.snapshot().manifest().file(),
                            table.snapshot().manifest().sha256()));
            List<String> unknown = table.facts().unknown().stream()
                    .map(name -> name.name())
                    .distinct()
                    .toList();
            if (!unknown.isEmpty()) {
                text.append("  names that stand for no state: ")
                        .append(String.join(", ", unknown.stream().limit(20).toList()))
                        .append(unknown.size() > 20 ? " and %d more".formatted(unknown.size() - 20) : "")
                        .append('\n');
            }
            table.facts()
                    .notes()
                    .forEach(note -> text.append("  note: ").append(note).append('\n'));
        }
        text.append("\nrules\n");
        frame.notes().forEach(note -> text.append("- ").append(note).append('\n'));
        text.append("\ncolumns\n");
        frame.columns().stream()
                .filter(column -> !column.isGap())
                .forEach(column -> text.append("- %s: %s%n".formatted(column.name(), column.label())));
        return text.append(bibtex()).toString();
    }

    /// The sources of the catalogue in BibTeX, empty if there are none.
    private String bibtex() {
        List<SourceInfo> known = frame.sources().stream()
                .flatMap(table -> catalogue.findSource(table.facts().source()).stream())
                .distinct()
                .toList();
        return known.isEmpty() ? "" : "\nbibtex\n" + new CitationPage(catalogue, command, "", known).bibtex();
    }

    private static void cite(StringBuilder text, SourceInfo info) {
        text.append("  ").append(info.citation().full()).append('\n');
        text.append("  licence: %s (%s)%n"
                .formatted(info.licence().name(), info.licence().note()));
    }
}
