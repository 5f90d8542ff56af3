package org.entente.data.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.data.catalog.Catalogue;
import org.entente.data.engine.Engine;
import org.entente.data.layout.ColumnSpec.Role;
import org.entente.data.layout.Layout;

/// Registers a layout's table in an engine under the layout's id: `state` or `state1` and `state2` by their
/// ids, `year`, `part` where files complement each other, and every column as published, empty where a
/// cell stands for no value, with `<column>__gap` beside those columns whose cells say why.
///
/// A column as published that has one of these names is there as `<column>_published`.
public final class TableView {
    private static final Set<String> OURS = Set.of("state", "state1", "state2", "year", "part");

    private final Engine engine;
    private final Catalogue catalogue;

    public TableView(Engine engine, Catalogue catalogue) {
        this.engine = engine;
        this.catalogue = catalogue;
    }

    /// @param parts each part of the layout with its file; one part with an empty name where there are none
    public void register(Layout layout, Map<String, Path> parts) {
        register(layout, parts, List.of(Role.STATE, Role.STATE1, Role.STATE2));
    }

    /// The same without `state`, `state1` and `state2`, for whoever needs the source's own codes only: to look them
    /// up in the catalogue can take longer than all the rest.
    public void registerWithoutStates(Layout layout, Map<String, Path> parts) {
        register(layout, parts, List.of());
    }

    private void register(Layout layout, Map<String, Path> parts, List<Role> resolved) {
        List<String> selects = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, Path> part : new LinkedHashMap<>(parts).entrySet()) {
            selects.add(select(layout, part.getKey(), part.getValue(), layout.id() + "/" + number++, resolved));
        }
        engine.execute("CREATE OR REPLACE TEMP VIEW %s AS %s"
                .formatted(Engine.name(layout.id()), String.join(" UNION ALL BY NAME ", selects)));
    }

    private String select(Layout layout, String part, Path file, String prefix, List<Role> resolved) {
        String relation = Engine.parquet(List.of(file));
        LongForm table = LongForm.of(layout, relation, engine.columns("SELECT * FROM " + relation));
        Optional<String> year = table.year(part);
        List<String> columns = new ArrayList<>();
        StringBuilder joins = new StringBuilder();
        for (Role role : resolved) {
            for (String declared : layout.in(role)) {
                table.find(declared).ifPresent(column -> {
                    String name = role.name().toLowerCase(Locale.ROOT);
                    String codes = prefix + "/" + name;
                    ResolvedStates.of(engine, catalogue, table, column, year).register(engine, codes);
                    String alias = "s" + (joins.length() + 1);
                    columns.add("%s.entente_state AS %s".formatted(alias, name));
                    joins.append(" LEFT JOIN %s AS %s ON %s.entente_code = CAST(%s AS VARCHAR) AND %s"
                            .formatted(
                                    Engine.name(codes),
                                    alias,
                                    alias,
                                    "t." + Engine.name(column),
                                    year.map(y -> "%s.entente_year IS NOT DISTINCT FROM (%s)".formatted(alias, y))
                                            .orElse("true")));
                });
            }
        }
        year.ifPresent(y -> columns.add("(%s) AS year".formatted(y)));
        if (layout.part().isPresent()) {
            columns.add(Engine.text(part) + " AS part");
        }
        for (String column : table.columns()) {
            String shown = OURS.contains(column.toLowerCase(Locale.ROOT)) ? column + "_published" : column;
            columns.add("%s AS %s".formatted(table.value(column), Engine.name(shown)));
            if (!layout.missingIn(column).isEmpty() && table.isValue(column)) {
                columns.add("%s AS %s".formatted(table.gap(column), Engine.name(shown + "__gap")));
            }
        }
        return "SELECT %s FROM (%s) AS t%s".formatted(String.join(", ", columns), table.sql(), joins);
    }
}
