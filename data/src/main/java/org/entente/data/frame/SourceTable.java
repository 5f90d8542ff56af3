package org.entente.data.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.core.state.StateSystem;
import org.entente.data.engine.Engine;
import org.entente.data.layout.ColumnSpec;
import org.entente.data.layout.ColumnSpec.Codes;
import org.entente.data.layout.ColumnSpec.Role;
import org.entente.data.layout.Layout;
import org.entente.data.store.Manifest.ColumnFacts;
import org.entente.data.store.StoredTable;

/// The tables in use of one layout, as frames draw from them.
record SourceTable(Layout layout, List<StoredTable> parts, List<String> columns) {
    SourceTable {
        parts = List.copyOf(parts);
        columns = List.copyOf(columns);
    }

    /// @param columns of the view that is registered under the layout's id
    static SourceTable of(Engine engine, Layout layout, List<StoredTable> parts) {
        return new SourceTable(layout, parts, engine.columns("SELECT * FROM " + Engine.name(layout.id())));
    }

    boolean isPair() {
        return !layout.in(Role.STATE1).isEmpty() && !layout.in(Role.STATE2).isEmpty();
    }

    boolean isState() {
        return !layout.in(Role.STATE).isEmpty();
    }

    boolean isDirected() {
        return !layout.row().startsWith("undirected");
    }

    boolean hasYear() {
        return columns.contains("year");
    }

    /// The column that codes a state in the scheme of a list, if the source has the list's own codes: rows are then
    /// joined by code, so that two codes of one state in one year stay apart.
    Optional<String> codeColumn(Role role, StateSystem.Id system) {
        Codes wanted = switch (system) {
            case COW -> Codes.COW;
            case GW, GW_MICRO -> Codes.GW;
            case ISO -> Codes.NONE;
        };
        return layout.in(role).stream()
                .filter(column -> wanted != Codes.NONE && layout.column(column).codes() == wanted)
                .flatMap(column -> find(column).stream())
                .findFirst();
    }

    /// A column of the view by its name as published, in any case.
    Optional<String> find(String column) {
        for (String candidate : List.of(column + "_published", column)) {
            Optional<String> found =
                    columns.stream().filter(candidate::equalsIgnoreCase).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// The column that says the same from the other side, such as `flow2` for `flow1`.
    String fromTheOtherSide(String column) {
        char last = column.charAt(column.length() - 1);
        if (last != '1' && last != '2') {
            return column;
        }
        String other = column.substring(0, column.length() - 1) + (last == '1' ? '2' : '1');
        return columns.stream().filter(other::equalsIgnoreCase).findFirst().orElse(column);
    }

    List<StoredTable> parts(SortedMap<String, String> filter) {
        String part = filter.get("part");
        return part == null
                ? parts
                : parts.stream()
                        .filter(table -> table.facts().part().equals(part))
                        .toList();
    }

    /// First year with rows.
    OptionalInt first(SortedMap<String, String> filter) {
        return parts(filter).stream()
                .map(table -> table.facts().first())
                .filter(year -> year != null)
                .mapToInt(Integer::intValue)
                .min();
    }

    /// Last year with rows.
    OptionalInt last(SortedMap<String, String> filter) {
        return parts(filter).stream()
                .map(table -> table.facts().last())
                .filter(year -> year != null)
                .mapToInt(Integer::intValue)
                .max();
    }

    String label(String column) {
        String published = column.endsWith("_published") ? column.substring(0, column.length() - 10) : column;
        ColumnSpec spec = layout.column(published);
        String own = facts(published).map(ColumnFacts::label).orElse("");
        String label = spec.label().isEmpty() ? own : spec.label();
        String unit = spec.unit().isEmpty() ? "" : " (" + spec.unit() + ")";
        return "%s%s, %s".formatted(label.isEmpty() ? published : label, unit, layout.title());
    }

    SortedMap<String, String> valueLabels(String column) {
        return facts(column)
                .map(facts -> (SortedMap<String, String>) new TreeMap<>(facts.valueLabels()))
                .orElseGet(TreeMap::new);
    }

    private Optional<ColumnFacts> facts(String column) {
        return parts.stream()
                .flatMap(table -> table.facts().columns().stream())
                .filter(facts -> facts.name().equalsIgnoreCase(column))
                .findFirst();
    }

    /// The source's columns that a user may ask for.
    List<String> askable() {
        List<String> all = new ArrayList<>(columns);
        all.removeIf(column -> column.endsWith("__gap")
                || List.of("state", "state1", "state2", "year", "part").contains(column.toLowerCase(Locale.ROOT)));
        return all;
    }
}
