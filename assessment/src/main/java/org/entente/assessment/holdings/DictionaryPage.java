package org.entente.assessment.holdings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.assessment.holdings.Listing.Field;
import org.entente.assessment.report.Document;
import org.entente.data.catalog.Catalogue;
import org.entente.data.layout.ColumnSpec;
import org.entente.data.layout.Layout;
import org.entente.data.store.Manifest.ColumnFacts;
import org.entente.data.store.StoredTable;

/// What the columns of layouts are: as the descriptors say, and as the files in the store say of themselves.
public final class DictionaryPage {
    private final Listing listing;

    public DictionaryPage(Catalogue catalogue, String command, String store) {
        this.listing = new Listing(catalogue, command, store);
    }

    /// @param tables those of the layouts that are in the store
    public Document of(List<Layout> layouts, List<StoredTable> tables) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Layout layout : layouts) {
            Map<String, ColumnFacts> facts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            tables.stream()
                    .filter(table -> table.facts().layout().equals(layout.id()))
                    .forEach(table -> table.facts().columns().forEach(column -> facts.put(column.name(), column)));
            Set<String> names = new LinkedHashSet<>(layout.columns().keySet());
            facts.keySet().stream()
                    .filter(name -> names.stream().noneMatch(name::equalsIgnoreCase))
                    .forEach(names::add);
            names.forEach(name -> rows.add(row(layout, name, facts)));
            layout.notes().forEach(note -> notes.add(layout.id() + ": " + note));
        }
        return listing.document(
                rows,
                notes,
                List.of(
                        Field.text("layout"),
                        Field.text("column"),
                        Field.text("is"),
                        Field.text("type"),
                        Field.text("unit"),
                        Field.text("range"),
                        Field.text("missing"),
                        Field.text("label")));
    }

    private static Map<String, Object> row(Layout layout, String name, Map<String, ColumnFacts> facts) {
        ColumnSpec spec = layout.column(name);
        ColumnFacts own = facts.get(name);
        String codes = spec.codes() == ColumnSpec.Codes.NONE ? "" : " (" + word(spec.codes()) + ")";
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("layout", layout.id());
        row.put("source", layout.source());
        row.put("column", name);
        row.put("is", word(spec.role()) + codes);
        row.put("key", layout.key().stream().anyMatch(name::equalsIgnoreCase) ? "yes" : "no");
        row.put("type", own == null ? word(spec.type()) : own.type());
        row.put("unit", spec.unit());
        row.put("range", range(spec));
        row.put(
                "missing",
                new TreeMap<>(layout.missingIn(name))
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(", ")));
        row.put("label", spec.label().isEmpty() && own != null ? own.label() : spec.label());
        row.put(
                "value_labels",
                own == null
                        ? ""
                        : own.valueLabels().entrySet().stream()
                                .map(entry -> entry.getKey() + " = " + entry.getValue())
                                .collect(Collectors.joining("; ")));
        return row;
    }

    private static String range(ColumnSpec spec) {
        return spec.low().isEmpty() && spec.high().isEmpty() ? "" : number(spec.low()) + ".." + number(spec.high());
    }

    private static String number(OptionalDouble bound) {
        if (bound.isEmpty()) {
            return "";
        }
        double value = bound.getAsDouble();
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
