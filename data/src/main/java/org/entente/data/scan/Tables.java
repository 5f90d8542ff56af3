package org.entente.data.scan;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.data.catalog.Catalogue;
import org.entente.data.catalog.Correction;
import org.entente.data.engine.Engine;
import org.entente.data.layout.Layout;
import org.entente.data.layout.Layouts;
import org.entente.data.store.Manifest;
import org.entente.data.store.StoredTable;
import org.entente.data.view.TableView;

/// The tables that checks look at, in SQL under the ids of their layouts; a layout is registered when the
/// first check needs it.
public final class Tables {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");
    private static final Set<String> OURS = Set.of("subject", "period", "rows", "weight", "column");

    private final Engine engine;
    private final Catalogue catalogue;
    private final Layouts layouts;
    private final Map<String, List<StoredTable>> stored = new LinkedHashMap<>();
    private final Set<String> registered = new HashSet<>();

    public Tables(Engine engine, Catalogue catalogue, Layouts layouts, List<StoredTable> current) {
        this.engine = engine;
        this.catalogue = catalogue;
        this.layouts = layouts;
        current.forEach(table -> stored.computeIfAbsent(table.facts().layout(), _ -> new ArrayList<>())
                .add(table));
    }

    Engine engine() {
        return engine;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    boolean has(String layout) {
        return stored.containsKey(layout);
    }

    /// The layouts that are here.
    Set<String> here() {
        return Collections.unmodifiableSet(new TreeSet<>(stored.keySet()));
    }

    /// The source that a layout's table comes from.
    String sourceOf(String layout) {
        return layouts.find(layout).map(Layout::source).orElse("");
    }

    /// The table of a layout by its pinned name.
    String pin(String layout) {
        return facts(layout).source() + "@" + version(layout);
    }

    /// The corrections declared for a layout's table.
    List<Correction> corrections(String layout) {
        return Editions.corrections(catalogue, layout, version(layout));
    }

    private String version(String layout) {
        return facts(layout).version();
    }

    private Manifest.Table facts(String layout) {
        List<StoredTable> tables = stored.get(layout);
        if (tables == null) {
            throw new IllegalArgumentException("no table of layout %s here".formatted(layout));
        }
        return tables.getLast().facts();
    }

    /// The name of a layout's table in SQL.
    String table(String layout) {
        if (registered.add(layout)) {
            Map<String, Path> parts = new LinkedHashMap<>();
            for (StoredTable table : stored.getOrDefault(layout, List.of())) {
                parts.put(table.facts().part(), table.parquet());
            }
            new TableView(engine, catalogue)
                    .register(
                            layouts.find(layout)
                                    .orElseThrow(() -> new IllegalArgumentException("unknown layout " + layout)),
                            parts);
        }
        return Engine.name(layout);
    }

    /// The columns of a layout's table here.
    List<String> columns(String layout) {
        return engine.columns("SELECT * FROM " + table(layout));
    }

    /// A finding for each row of a query. Its columns `subject`, `period`, `rows` and `weight` are the
    /// finding's; a name that begins with `@` is a provider's column, with the values of the rows at issue
    /// between `|`, and `column` names the one at issue, both to find a declared correction; all others are
    /// evidence.
    ///
    /// @param sentence with columns in braces
    List<Finding> find(Check check, String layout, String sql, String sentence) {
        List<String> names = engine.columns(sql);
        return engine.list(sql, row -> finding(check, layout, names, row, sentence));
    }

    private Finding finding(Check check, String layout, List<String> names, ResultSet row, String sentence)
            throws SQLException {
        Map<String, String> all = new HashMap<>();
        Map<String, String> evidence = new LinkedHashMap<>();
        Map<String, Set<String>> cells = new LinkedHashMap<>();
        for (String name : names) {
            String value = Optional.ofNullable(row.getString(name)).orElse("");
            all.put(name, value);
            if (name.startsWith("@")) {
                cells.put(name.substring(1), Set.of(value.split("\\|")));
            } else if (!OURS.contains(name)) {
                evidence.put(name, value);
            }
        }
        Matcher places = PLACEHOLDER.matcher(sentence);
        String what =
                places.replaceAll(place -> Matcher.quoteReplacement(all.getOrDefault(place.group(1), place.group())));
        return finding(
                check,
                layout,
                new Place(all.getOrDefault("subject", ""), all.getOrDefault("period", ""), row.getLong("rows")),
                what,
                evidence,
                Math.clamp(row.getDouble("weight"), 0, 1),
                cells,
                all.getOrDefault("column", ""));
    }

    /// A finding that a check made itself.
    ///
    /// @param cells the provider's columns with the values of the rows at issue
    /// @param column the provider's column at issue
    Finding finding(
            Check check,
            String layout,
            Place place,
            String what,
            Map<String, String> evidence,
            double weight,
            Map<String, Set<String>> cells,
            String column) {
        return new Finding(
                check.description().id(),
                pin(layout),
                layout,
                place.subject,
                place.period,
                place.rows,
                what,
                evidence,
                Math.round(weight * 100) / 100.0,
                Editions.covering(catalogue, layout, version(layout), cells, column));
    }

    /// Where a finding lies: who, when, and in how many rows.
    record Place(String subject, String period, long rows) {}
}
