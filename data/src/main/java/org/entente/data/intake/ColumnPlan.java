package org.entente.data.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.core.figure.Gap;
import org.entente.data.engine.Engine;
import org.entente.data.layout.ColumnSpec;
import org.entente.data.layout.ColumnSpec.Type;
import org.entente.data.layout.Layout;
import org.entente.data.table.TableColumn;

/// How one column goes from text to a typed column.
///
/// @param column as the file describes it
/// @param spec what the descriptor says
/// @param type decided: never [Type#AS_FOUND]
/// @param missing cells that stand for no value
record ColumnPlan(TableColumn column, ColumnSpec spec, Type type, Map<String, Gap> missing) {
    /// Columns looked through in one pass.
    private static final int CHUNK = 200;

    private static final String WHOLE = "-?(0|[1-9][0-9]{0,14})";
    private static final String DECIMAL = "[-+]?(0|[1-9][0-9]*)?(\\.[0-9]*)?([eE][-+]?[0-9]+)?";
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    ColumnPlan {
        missing = Map.copyOf(missing);
    }

    String name() {
        return column.name();
    }

    /// Plans all columns; those of which the descriptor does not say what they hold are looked through.
    static List<ColumnPlan> of(Engine engine, Layout layout, List<TableColumn> columns, String relationOfTexts) {
        Map<String, Type> found = new LinkedHashMap<>();
        List<String> open = columns.stream()
                .map(TableColumn::name)
                .filter(name -> layout.columnOfTheFile(name).type() == Type.AS_FOUND)
                .toList();
        for (int from = 0; from < open.size(); from += CHUNK) {
            look(engine, layout, open.subList(from, Math.min(open.size(), from + CHUNK)), relationOfTexts, found);
        }
        List<ColumnPlan> plans = new ArrayList<>();
        for (TableColumn column : columns) {
            ColumnSpec spec = layout.columnOfTheFile(column.name());
            Type type = found.getOrDefault(column.name(), spec.type());
            plans.add(new ColumnPlan(column, spec, type, layout.missingInFile(column.name())));
        }
        return plans;
    }

    private static void look(
            Engine engine, Layout layout, List<String> names, String relation, Map<String, Type> found) {
        String counts = names.stream()
                .map(name -> {
                    String cell = Engine.name(name);
                    List<String> tokens = layout.missingInFile(name).keySet().stream()
                            .sorted()
                            .toList();
                    String isValue = tokens.isEmpty()
                            ? cell + " IS NOT NULL"
                            : "%s IS NOT NULL AND %s NOT IN %s".formatted(cell, cell, Engine.texts(tokens));
                    return ("count(*) FILTER (%1$s), count(*) FILTER (%1$s AND regexp_full_match(%2$s, '%3$s')),"
                                    + " count(*) FILTER (%1$s AND regexp_full_match(%2$s, '%4$s') AND %2$s NOT IN ('', '.', '-', '+')),"
                                    + " count(*) FILTER (%1$s AND regexp_full_match(%2$s, '%5$s') AND TRY_CAST(%2$s AS DATE) IS NOT NULL)")
                            .formatted(isValue, cell, WHOLE, DECIMAL, DAY);
                })
                .collect(Collectors.joining(", "));
        engine.forEach("SELECT %s FROM %s".formatted(counts, relation), row -> {
            int at = 1;
            for (String name : names) {
                long values = row.getLong(at++);
                long whole = row.getLong(at++);
                long decimal = row.getLong(at++);
                long days = row.getLong(at++);
                found.put(
                        name,
                        values == 0
                                ? Type.TEXT
                                : whole == values
                                        ? Type.INTEGER
                                        : decimal == values ? Type.NUMBER : days == values ? Type.DATE : Type.TEXT);
            }
        });
    }

    /// The type as which the engine reads the cells of a text file.
    String readAs() {
        return isNumber() && textTokens().isEmpty() ? "DOUBLE" : "VARCHAR";
    }

    /// The typed column in SQL.
    String select() {
        String cell = Engine.name(name());
        String value = textTokens().isEmpty()
                ? cell
                : "CASE WHEN trim(CAST(%s AS VARCHAR)) IN %s THEN NULL ELSE %s END"
                        .formatted(cell, Engine.texts(textTokens()), cell);
        String typed = switch (type) {
            case INTEGER -> "CAST(CAST(%s AS DOUBLE) AS BIGINT)".formatted(value);
            case NUMBER -> "CAST(%s AS DOUBLE)".formatted(value);
            case DATE ->
                spec.date().isEmpty()
                        ? "CAST(%s AS DATE)".formatted(value)
                        : "CAST(strptime(CAST(%s AS VARCHAR), %s) AS DATE)".formatted(value, Engine.text(spec.date()));
            case TEXT, AS_FOUND -> "CAST(%s AS VARCHAR)".formatted(cell);
        };
        return "%s AS %s".formatted(typed, cell);
    }

    /// A condition in SQL that holds where a fraction stands in place of a whole number; empty if there is none to
    /// look for. Casting would round it without a word.
    String hasFraction() {
        if (type != Type.INTEGER) {
            return "";
        }
        String cast = textTokens().isEmpty() ? "CAST" : "TRY_CAST";
        String number = "%s(%s AS DOUBLE)".formatted(cast, Engine.name(name()));
        return "%s <> trunc(%s)".formatted(number, number);
    }

    boolean isNumber() {
        return type == Type.INTEGER || type == Type.NUMBER;
    }

    /// Whether a number can be out of range at all.
    boolean hasRange() {
        return type == Type.NUMBER || spec.low().isPresent() || spec.high().isPresent();
    }

    /// Cells that stand for no value and are not numbers: a typed column cannot keep them. Numbers stay as
    /// published.
    List<String> textTokens() {
        return type == Type.TEXT
                ? List.of()
                : missing.keySet().stream()
                        .filter(cell -> !isNumber() || !cell.matches("-?\\d+(\\.\\d+)?"))
                        .sorted()
                        .toList();
    }
}
