package org.entente.data.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    ColumnPlan {
        missing = Map.copyOf(missing);
    }

    String name() {
        return column.name();
    }

    /// Plans all columns; those of which the descriptor does not say what they hold are looked through.
    static List<ColumnPlan> of(Engine engine, Layout layout, List<TableColumn> columns, String relationOfTexts) {
        Map<String, Type> found = new CellTypes(engine, layout)
                .of(
                        columns.stream()
                                .map(TableColumn::name)
                                .filter(name -> layout.columnOfTheFile(name).type() == Type.AS_FOUND)
                                .toList(),
                        relationOfTexts);
        List<ColumnPlan> plans = new ArrayList<>();
        for (TableColumn column : columns) {
            ColumnSpec spec = layout.columnOfTheFile(column.name());
            Type type = found.getOrDefault(column.name(), spec.type());
            plans.add(new ColumnPlan(column, spec, type, layout.missingInFile(column.name())));
        }
        return plans;
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

    /// A condition in SQL that holds where casting would change a cell without a word; empty if there is none to
    /// look for. A fraction would be rounded, and `epoch` taken for a day.
    String isAltered() {
        if (type == Type.DATE && spec.date().isEmpty()) {
            return "regexp_matches(CAST(%s AS VARCHAR), '[a-su-yA-SU-Y]')".formatted(Engine.name(name()))
                    + (textTokens().isEmpty()
                            ? ""
                            : " AND trim(CAST(%s AS VARCHAR)) NOT IN %s"
                                    .formatted(Engine.name(name()), Engine.texts(textTokens())));
        }
        if (type != Type.INTEGER) {
            return "";
        }
        String cast = textTokens().isEmpty() ? "CAST" : "TRY_CAST";
        String number = "%s(%s AS DOUBLE)".formatted(cast, Engine.name(name()));
        return "%1$s <> trunc(%1$s)".formatted(number);
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
