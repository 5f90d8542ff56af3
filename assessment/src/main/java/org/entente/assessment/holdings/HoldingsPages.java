package org.entente.assessment.holdings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.holdings.Listing.Field;
import org.entente.assessment.report.Document;
import org.entente.core.provenance.Snapshot;
import org.entente.data.catalog.Catalogue;
import org.entente.data.library.Holding;
import org.entente.data.library.Library;
import org.entente.data.library.Topic;
import org.entente.data.store.Manifest;
import org.entente.data.store.Manifest.Unmatched;
import org.entente.data.store.StoredTable;
import org.jspecify.annotations.Nullable;

/// Pages about the store.
public final class HoldingsPages {
    private static final int NAMES_SHOWN = 12;

    private final Catalogue catalogue;
    private final Listing listing;
    private final String store;

    /// @param command the command line as it was typed
    /// @param store where the store is, in words
    public HoldingsPages(Catalogue catalogue, String command, String store) {
        this.catalogue = catalogue;
        this.listing = new Listing(catalogue, command, store);
        this.store = store;
    }

    /// What came of adding files, one line a table.
    public Document additions(List<Addition> additions) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Addition addition : additions) {
            addition.added().ifPresent(added -> {
                added.snapshot().tables().forEach(table -> {
                    rows.add(added(addition, table));
                    notes(table).forEach(note -> notes.add(addition.file() + ": " + note));
                });
                added.snapshot().manifest().notes().forEach(note -> notes.add(addition.file() + ": " + note));
            });
            if (addition.added().isEmpty()) {
                Map<String, Object> row = emptyAddition(addition);
                row.put("reason", reason(addition));
                rows.add(row);
            }
        }
        long refused = additions.stream().filter(one -> one.added().isEmpty()).count();
        notes.addFirst(
                "%d of %d files are in the store %s".formatted(additions.size() - refused, additions.size(), store));
        return listing.document(
                rows,
                notes,
                List.of(
                        Field.text("file"),
                        Field.text("status"),
                        Field.text("layout", "recognised as"),
                        Field.number("rows"),
                        Field.text("years"),
                        Field.number("states"),
                        Field.text("reason")));
    }

    private static String reason(Addition addition) {
        return addition.problems().isEmpty()
                ? ""
                : addition.problems().getFirst().what()
                        + (addition.problems().size() > 1
                                ? " (and %d more problems)"
                                        .formatted(addition.problems().size() - 1)
                                : "");
    }

    private static Map<String, Object> emptyAddition(Addition addition) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("file", addition.file());
        row.put("status", addition.status());
        for (String column :
                List.of("layout", "source", "version", "part", "member", "rows", "years", "states", "snapshot")) {
            row.put(column, "");
        }
        row.put("reason", "");
        return row;
    }

    private static Map<String, Object> added(Addition addition, StoredTable table) {
        Map<String, Object> row = emptyAddition(addition);
        Manifest.Table facts = table.facts();
        row.put("layout", facts.layout());
        row.put("source", facts.source());
        row.put("version", facts.version());
        row.put("part", facts.part());
        row.put("member", facts.member());
        row.put("rows", facts.rows());
        row.put("years", years(facts.first(), facts.last()));
        row.put("states", facts.states());
        row.put("snapshot", table.snapshot().id());
        return row;
    }

    /// What a user must know of a table beside its figures.
    private static List<String> notes(StoredTable table) {
        List<String> notes = new ArrayList<>();
        List<Unmatched> unknown = table.facts().unknown();
        if (!unknown.isEmpty()) {
            notes.add("names that nobody has reviewed stand for no state, %d rows: %s"
                    .formatted(unknown.stream().mapToLong(Unmatched::rows).sum(), names(unknown)));
        }
        Map<String, List<Unmatched>> reviewed = table.facts().unmatched().stream()
                .filter(name -> !name.reason().isEmpty())
                .collect(Collectors.groupingBy(
                        name -> name.reason().split(":", 2)[0], TreeMap::new, Collectors.toList()));
        reviewed.forEach((reason, names) -> notes.add("%d rows stand for no state, %s: %s"
                .formatted(names.stream().mapToLong(Unmatched::rows).sum(), reason, names(names))));
        notes.addAll(table.facts().notes());
        return notes;
    }

    private static String names(List<Unmatched> names) {
        String shown = names.stream()
                .limit(NAMES_SHOWN)
                .map(name -> name.name() + (name.first() == null ? "" : " " + years(name.first(), name.last())))
                .collect(Collectors.joining(", "));
        return names.size() > NAMES_SHOWN ? shown + " and %d more".formatted(names.size() - NAMES_SHOWN) : shown;
    }

    /// What is in the store, one line a table.
    ///
    /// @param tables all tables
    /// @param current those in use
    public Document list(List<StoredTable> tables, List<StoredTable> current) {
        List<Map<String, Object>> rows = tables.stream()
                .map(table -> listed(table, current.contains(table)))
                .toList();
        List<String> notes = rows.isEmpty()
                ? List.of("the store %s is empty; the bundled sample serves".formatted(store))
                : List.of("store: " + store);
        return listing.document(
                rows,
                notes,
                List.of(
                        Field.text("source"),
                        Field.text("version"),
                        Field.text("layout"),
                        Field.text("part"),
                        Field.number("rows"),
                        Field.text("years"),
                        Field.number("states"),
                        Field.number("columns"),
                        Field.text("licence"),
                        Field.number("mb", "MB"),
                        Field.text("in_use", "in use")));
    }

    private Map<String, Object> listed(StoredTable table, boolean isCurrent) {
        Manifest.Table facts = table.facts();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("source", facts.source());
        row.put("version", facts.version());
        row.put("layout", facts.layout());
        row.put("part", facts.part());
        row.put("rows", facts.rows());
        row.put("years", years(facts.first(), facts.last()));
        row.put("states", facts.states());
        row.put("columns", facts.columns().size());
        row.put("licence", licence(facts.source()));
        row.put(
                "mb",
                String.format(Locale.ROOT, "%.1f", table.snapshot().manifest().bytes() / 1e6));
        row.put("in_use", isCurrent ? "yes" : "no");
        row.put("file", table.snapshot().manifest().file());
        row.put("sha256", table.snapshot().manifest().sha256());
        row.put("added", table.snapshot().manifest().added());
        row.put("snapshot", table.snapshot().id());
        return row;
    }

    /// What a library holds that serves where there is not a store, one line a source.
    public Document listLibrary(Library library) {
        return inPlace(
                holdings(library),
                "there is not a store %s; this is the %s".formatted(store, library.describe()),
                "add files with: entente data add FILE, or fetch a source with: entente data get SOURCE");
    }

    /// What is read in place in a folder of providers' files, one line a source.
    ///
    /// @param folder as the user named it
    public Document listFolder(Library library, String folder) {
        List<Map<String, Object>> rows = holdings(library);
        String what = rows.isEmpty()
                ? "%s is not a store, and no file in it is one that is read in place"
                : "%s is not a store but a folder of providers' files; those listed are read in place, none is imported";
        return inPlace(
                rows,
                what.formatted(folder),
                "add any other file to a store in a folder of its own: entente --data STORE data add " + folder);
    }

    private static List<Map<String, Object>> holdings(Library library) {
        Stream<Holding<?>> one = Topic.ALL.stream().flatMap(topic -> library.find(topic).stream());
        return Stream.concat(one, library.reportedTrade().stream())
                .map(HoldingsPages::listed)
                .toList();
    }

    private Document inPlace(List<Map<String, Object>> rows, String... notes) {
        return listing.document(
                rows,
                List.of(notes),
                List.of(
                        Field.text("source"),
                        Field.text("version"),
                        Field.text("years"),
                        Field.text("licence"),
                        Field.text("file")));
    }

    private static Map<String, Object> listed(Holding<?> holding) {
        Snapshot first = holding.snapshots().getFirst();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("source", holding.source());
        row.put("version", first.version());
        row.put("years", holding.covers().toString());
        row.put("licence", first.licence().name());
        row.put("file", holding.snapshots().stream().map(Snapshot::file).collect(Collectors.joining(" ")));
        row.put("sha256", holding.snapshots().stream().map(Snapshot::sha256).collect(Collectors.joining(" ")));
        return row;
    }

    private String licence(String source) {
        return catalogue.findSource(source).map(info -> info.licence().name()).orElse("");
    }

    /// One source by column: how many rows have a value, in which years, and why the others have none.
    public Document coverage(List<StoredTable> tables) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (StoredTable table : tables) {
            table.facts().columns().forEach(column -> {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("layout", table.facts().layout());
                row.put("part", table.facts().part());
                row.put("column", column.name());
                row.put("type", column.type());
                row.put("rows", table.facts().rows());
                row.put("values", column.values());
                row.put("years", years(column.first(), column.last()));
                row.put(
                        "gaps",
                        column.gaps().entrySet().stream()
                                .map(gap -> gap.getKey() + " " + gap.getValue())
                                .collect(Collectors.joining(", ")));
                rows.add(row);
            });
        }
        List<String> notes = new ArrayList<>();
        tables.forEach(one -> notes(one).forEach(note -> notes.add(one.name() + ": " + note)));
        return listing.document(
                rows,
                notes,
                List.of(
                        Field.text("layout"),
                        Field.text("part"),
                        Field.text("column"),
                        Field.text("type"),
                        Field.number("values"),
                        Field.text("years"),
                        Field.text("gaps", "without a value")));
    }

    private static String years(@Nullable Integer first, @Nullable Integer last) {
        return first == null || last == null ? "" : first.equals(last) ? first.toString() : first + ".." + last;
    }
}
