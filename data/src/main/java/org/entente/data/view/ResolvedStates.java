package org.entente.data.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.entente.core.state.StateId;
import org.entente.data.catalog.Catalogue;
import org.entente.data.catalog.NameMatch;
import org.entente.data.engine.Engine;
import org.entente.data.layout.ColumnSpec;
import org.jspecify.annotations.Nullable;

/// What the codes and names in one column of a table stand for, year by year, in the order of their text.
///
/// @param column the column as published
public record ResolvedStates(String column, List<Entry> entries) {
    public ResolvedStates {
        entries = List.copyOf(entries);
    }

    /// Looks up every text that the column has in any year.
    ///
    /// @param year the year of a row in SQL, if rows have one
    public static ResolvedStates of(
            Engine engine, Catalogue catalogue, LongForm table, String column, Optional<String> year) {
        ColumnSpec spec = table.layout().column(column);
        StateCodes codes = new StateCodes(catalogue, table.layout().source());
        String withValue = table.layout()
                .unpivot()
                .filter(how -> how.name().equals(column))
                .map(how -> "count(%s)".formatted(table.value(how.value())))
                .orElse("count(*)");
        // Grouping comes first: turning codes into text for every row would take four times as long.
        String sql =
                "SELECT CAST(code AS VARCHAR) AS code, year, n FROM (SELECT %s AS code, %s AS year, %s AS n FROM (%s) GROUP BY ALL) WHERE code IS NOT NULL ORDER BY 1, 2"
                        .formatted(table.value(column), year.orElse("CAST(NULL AS INTEGER)"), withValue, table.sql());
        List<Entry> entries = new ArrayList<>();
        // Up to 2^20 pairs of code and year are counted in an array instead of a hash table, which takes two thirds of
        // the time; the engine's own limit is 2^12.
        engine.execute("SET SESSION perfect_ht_threshold = 20");
        try {
            engine.forEach(sql, row -> entries.add(entry(row, spec, codes)));
        } finally {
            engine.execute("RESET SESSION perfect_ht_threshold");
        }
        return new ResolvedStates(column, entries);
    }

    private static Entry entry(ResultSet row, ColumnSpec spec, StateCodes codes) throws SQLException {
        String text = row.getString(1);
        int number = row.getInt(2);
        OptionalInt year = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
        String code = spec.spelling().getOrDefault(text, text);
        return new Entry(text, year, row.getLong(3), codes.match(spec.codes(), code, year));
    }

    /// Puts what was found into a table of the engine: `entente_code`, `entente_year`,
    /// `entente_state`, names that no provider uses.
    void register(Engine engine, String name) {
        engine.execute(
                "CREATE OR REPLACE TEMP TABLE %s (entente_code VARCHAR, entente_year INTEGER, entente_state VARCHAR)"
                        .formatted(Engine.name(name)));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.match instanceof NameMatch.Found(StateId state)) {
                Integer year = entry.year.isPresent() ? Integer.valueOf(entry.year.getAsInt()) : null;
                rows.add(new @Nullable Object[] {entry.text, year, state.code()});
            }
        }
        engine.append(name, rows);
    }

    /// One text in one year, with the number of rows that have it: where columns are states, of those whose
    /// cell holds a value.
    public record Entry(String text, OptionalInt year, long rows, NameMatch match) {}
}
