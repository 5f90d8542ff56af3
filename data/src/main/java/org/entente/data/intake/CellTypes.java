package org.entente.data.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.data.engine.Engine;
import org.entente.data.layout.ColumnSpec.Type;
import org.entente.data.layout.Layout;

/// Finds out what columns hold of which nobody has said it, from every one of their cells.
///
/// A whole number is written as a program writes it, so that codes with a leading zero stay text; a column
/// without a value is text.
record CellTypes(Engine engine, Layout layout) {
    /// Columns looked through in one pass.
    private static final int CHUNK = 30;

    private static final String TEXTS = "entente_texts";

    /// @param names of the columns
    /// @param relation the table with every cell as text, in SQL
    Map<String, Type> of(List<String> names, String relation) {
        Map<String, Type> found = new LinkedHashMap<>();
        boolean isWide = names.size() > CHUNK;
        if (isWide) {
            String columns = names.stream().map(Engine::name).collect(Collectors.joining(", "));
            engine.execute("CREATE OR REPLACE TEMP TABLE %s AS SELECT %s FROM %s".formatted(TEXTS, columns, relation));
        }
        for (int from = 0; from < names.size(); from += CHUNK) {
            look(names.subList(from, Math.min(names.size(), from + CHUNK)), isWide ? TEXTS : relation, found);
        }
        if (isWide) {
            engine.execute("DROP TABLE " + TEXTS);
        }
        return found;
    }

    private void look(List<String> names, String relation, Map<String, Type> found) {
        String tests = names.stream().map(this::tests).collect(Collectors.joining(", "));
        engine.forEach("SELECT %s FROM %s".formatted(tests, relation), row -> {
            int at = 1;
            for (String name : names) {
                boolean hasValues = row.getBoolean(at++);
                boolean whole = row.getBoolean(at++);
                boolean decimal = row.getBoolean(at++);
                boolean days = row.getBoolean(at++);
                found.put(name, hasValues ? type(whole, decimal, days) : Type.TEXT);
            }
        });
    }

    private static Type type(boolean whole, boolean decimal, boolean days) {
        if (whole) {
            return Type.INTEGER;
        }
        if (decimal) {
            return Type.NUMBER;
        }
        return days ? Type.DATE : Type.TEXT;
    }

    /// Whether there is a value, and whether all are whole numbers, numbers, days.
    private String tests(String name) {
        String cell = Engine.name(name);
        List<String> tokens =
                layout.missingInFile(name).keySet().stream().sorted().toList();
        String isValue = tokens.isEmpty()
                ? cell + " IS NOT NULL"
                : "(%s IS NOT NULL AND trim(%s) NOT IN %s)".formatted(cell, cell, Engine.texts(tokens));
        String isWhole = "(length(%1$s) <= 15 AND coalesce(CAST(TRY_CAST(%1$s AS BIGINT) AS VARCHAR) = %1$s, false))"
                .formatted(cell);
        String isDecimal = ("(translate(%1$s, '0123456789.eE+-', '') = ''"
                        + " AND coalesce(isfinite(TRY_CAST(%1$s AS DOUBLE)), false)"
                        + " AND NOT regexp_matches(%1$s, '^[-+]?0[0-9]'))")
                .formatted(cell);
        String isDay = "(length(%1$s) = 10 AND substr(%1$s, 5, 1) = '-' AND TRY_CAST(%1$s AS DATE) IS NOT NULL)"
                .formatted(cell);
        return List.of("false", isWhole, isDecimal, isDay).stream()
                .map(test -> test.equals("false")
                        ? "coalesce(bool_or(%s), false)".formatted(isValue)
                        : "coalesce(bool_and(CASE WHEN %s THEN %s END), true)".formatted(isValue, test))
                .collect(Collectors.joining(", "));
    }
}
