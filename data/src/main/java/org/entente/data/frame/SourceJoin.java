package org.entente.data.frame;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.entente.core.figure.Gap;
import org.entente.core.problem.DidYouMean;
import org.entente.core.state.CodeScheme;
import org.entente.data.engine.Engine;
import org.entente.data.frame.ColumnRequest.Fold;
import org.entente.data.frame.ColumnRequest.OfSource;
import org.entente.data.layout.ColumnSpec.Role;

/// Columns of one source that share its rows, prepared in a table: `a` and `b` (a state's position or code),
/// `year`, and for each column `value0`, `gap0` and so on.
final class SourceJoin {
    private final FrameDraft draft;
    private final List<OfSource> columns;
    private final SourceTable table;
    private final String prepared;
    private final Shape shape;
    private final boolean byCode;
    private final Map<String, String> aliases = new HashMap<>();

    /// @param columns with the same table, filter and shape, all folded or none
    SourceJoin(
            FrameDraft draft,
            Sources sources,
            List<OfSource> columns,
            SourceTable table,
            String prepared,
            Shape shape) {
        this.draft = draft;
        this.columns = List.copyOf(columns);
        this.table = table;
        this.prepared = prepared;
        this.shape = shape;
        this.byCode = roles().stream()
                .allMatch(role -> table.codeColumn(role, draft.spec().system()).isPresent());
        if (!byCode) {
            sources.resolve(table);
        }
        prepare();
    }

    private List<Role> roles() {
        return shape == Shape.STATE ? List.of(Role.STATE) : List.of(Role.STATE1, Role.STATE2);
    }

    private boolean isOfPairs() {
        return shape == Shape.DIRECTED || shape == Shape.BOTH_WAYS;
    }

    private void prepare() {
        String rowsOf = switch (shape) {
            case STATE -> one("state", Role.STATE, Side.FIRST);
            case DIRECTED -> pair(Role.STATE1, Role.STATE2, Side.FIRST);
            case BOTH_WAYS ->
                pair(Role.STATE1, Role.STATE2, Side.FIRST)
                        + " UNION ALL "
                        + pair(Role.STATE2, Role.STATE1, Side.SECOND);
            case EITHER_STATE ->
                one("state1", Role.STATE1, Side.FIRST) + " UNION ALL "
                        + one("state2", Role.STATE2, table.isDirected() ? Side.FIRST : Side.SECOND);
        };
        String keys = (isOfPairs() ? "a, b" : "a") + (table.hasYear() ? ", year" : "");
        boolean isFolded = columns.getFirst().fold().isPresent();
        String sql = isFolded ? "SELECT %s, %s FROM (%s) GROUP BY %s".formatted(keys, folds(), rowsOf, keys) : rowsOf;
        draft.engine().execute("CREATE OR REPLACE TEMP TABLE %s AS %s".formatted(prepared, sql));
        if (!isFolded) {
            refuseSeveral(keys);
        }
    }

    private String folds() {
        List<String> folds = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Fold fold = columns.get(i).fold().orElseThrow();
            String cell = value(i).isEmpty() ? "*" : "value" + i;
            folds.add("%s AS value%d, min(gap%d) AS gap%d".formatted(fold.sql(cell), i, i, i));
            draft.notes()
                    .add("%s: %s of the rows of one unit"
                            .formatted(columns.get(i).name(), fold));
        }
        return String.join(", ", folds);
    }

    /// The column as published, empty where rows are counted.
    private String value(int i) {
        String name = columns.get(i).column();
        return name.isEmpty() ? "" : table.find(name).orElseThrow();
    }

    private String one(String state, Role role, Side side) {
        return "SELECT %s AS a%s, %s FROM %s AS v%s"
                .formatted(
                        key(role, "p"),
                        yearOf(),
                        valuesAndGaps(side),
                        Engine.name(table.layout().id()),
                        byCode
                                ? where("")
                                : " JOIN %s AS p ON CAST(p.state AS VARCHAR) = v.%s%s"
                                        .formatted(FrameDraft.STATES, state, where("")));
    }

    private String pair(Role first, Role second, Side side) {
        String joined = byCode
                ? ""
                : " JOIN %s AS p ON CAST(p.state AS VARCHAR) = v.%s JOIN %s AS q ON CAST(q.state AS VARCHAR) = v.%s"
                        .formatted(FrameDraft.STATES, state(first), FrameDraft.STATES, state(second));
        return "SELECT %s AS a, %s AS b%s, %s FROM %s AS v%s%s"
                .formatted(
                        key(first, "p"),
                        key(second, "q"),
                        yearOf(),
                        valuesAndGaps(side),
                        Engine.name(table.layout().id()),
                        joined,
                        where(""));
    }

    private String state(Role role) {
        return role == Role.STATE1 ? "state1" : "state2";
    }

    private String key(Role role, String states) {
        return byCode
                ? "CAST(v.%s AS INTEGER)"
                        .formatted(Engine.name(
                                table.codeColumn(role, draft.spec().system()).orElseThrow()))
                : states + ".position";
    }

    private String yearOf() {
        return table.hasYear() ? ", v.year AS year" : "";
    }

    private String valuesAndGaps(Side side) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = value(i);
            String cell = side == Side.FIRST || value.isEmpty() ? value : table.fromTheOtherSide(value);
            cells.add("%s AS value%d, CAST(%s AS %s) AS gap%d"
                    .formatted(
                            cell.isEmpty() ? "1" : "v." + Engine.name(cell),
                            i,
                            hasGap(cell) ? "v." + Engine.name(cell + "__gap") : "NULL",
                            FrameDraft.GAPS,
                            i));
        }
        return String.join(", ", cells);
    }

    private boolean hasGap(String cell) {
        return table.columns().contains(cell + "__gap");
    }

    private String where(String more) {
        List<String> conditions = new ArrayList<>();
        columns.getFirst().filter().forEach((name, cell) -> {
            String filtered = name.equals("part")
                    ? "part"
                    : table.find(name)
                            .orElseThrow(() -> FrameDraft.usage(
                                    "ENT-2041",
                                    "%s has no column '%s'"
                                            .formatted(table.layout().id(), name),
                                    DidYouMean.advice(table.askable(), name)));
            conditions.add("CAST(v.%s AS VARCHAR) = %s".formatted(Engine.name(filtered), Engine.text(cell)));
        });
        if (table.hasYear()) {
            conditions.add("v.year BETWEEN %d AND %d"
                    .formatted(
                            draft.spec().years().first(), draft.spec().years().last()));
        }
        return conditions.isEmpty() ? more : " WHERE " + String.join(" AND ", conditions) + more;
    }

    /// Two codes of one state in a year, such as COW 255 and 260 in 1990, are told apart by 1 July; anything else
    /// that has several rows is refused.
    private void refuseSeveral(String keys) {
        String several = "SELECT %s, count(*) AS n FROM %s GROUP BY %s HAVING n > 1".formatted(keys, prepared, keys);
        long units = draft.engine().one("SELECT count(*) FROM (%s)".formatted(several), r -> r.getLong(1));
        if (units == 0) {
            return;
        }
        if (!byCode && shape == Shape.STATE && keepTheCodeOfJuly()) {
            long left = draft.engine().one("SELECT count(*) FROM (%s)".formatted(several), r -> r.getLong(1));
            if (left == 0) {
                columns.forEach(column -> draft.notes()
                        .add("%s: of two codes of one state in a year, that of 1 July is taken (%d state-years)"
                                .formatted(column.name(), units)));
                return;
            }
        }
        OfSource column = columns.getFirst();
        throw FrameDraft.usage(
                "ENT-2046",
                "%s has several rows for one unit, in %d units; a row of %s is: %s"
                        .formatted(
                                FrameDraft.text(column),
                                units,
                                table.layout().id(),
                                table.layout().row()),
                "Fold them, as in max(%s) or count(%s), or choose rows: %s[column=value]"
                        .formatted(FrameDraft.text(column), column.table(), FrameDraft.text(column)));
    }

    private boolean keepTheCodeOfJuly() {
        Optional<String> code = table.layout().in(Role.STATE).stream()
                .flatMap(name -> table.find(name).stream())
                .findFirst();
        Optional<CodeScheme> scheme = table.layout().in(Role.STATE).stream()
                .flatMap(name -> switch (table.layout().column(name).codes()) {
                    case COW -> Optional.of(CodeScheme.COW).stream();
                    case GW -> Optional.of(CodeScheme.GW).stream();
                    default -> Optional.<CodeScheme>empty().stream();
                })
                .findFirst();
        if (code.isEmpty() || scheme.isEmpty() || !table.hasYear()) {
            return false;
        }
        List<String> dropped = draft.engine()
                .list(
                        ("SELECT p.position, v.year, CAST(v.%1$s AS INTEGER) FROM %2$s AS v JOIN %3$s AS p ON CAST(p.state AS VARCHAR) = v.state"
                                        + " WHERE (p.position, v.year) IN (SELECT (a, year) FROM %4$s GROUP BY a, year HAVING count(*) > 1)")
                                .formatted(
                                        Engine.name(code.get()),
                                        Engine.name(table.layout().id()),
                                        FrameDraft.STATES,
                                        prepared),
                        row -> {
                            LocalDate july = LocalDate.of(row.getInt(2), Month.JULY, 1);
                            boolean holds = draft.catalogue()
                                    .findByCode(scheme.get(), row.getInt(3), july)
                                    .isPresent();
                            return holds ? "" : "(%d, %d, %d)".formatted(row.getInt(1), row.getInt(2), row.getInt(3));
                        });
        List<String> gone = dropped.stream().filter(key -> !key.isEmpty()).toList();
        if (gone.isEmpty()) {
            return false;
        }
        String kept = one("state", Role.STATE, Side.FIRST)
                + (where("").isEmpty() ? " WHERE " : " AND ")
                + "(p.position, v.year, CAST(v.%s AS INTEGER)) NOT IN (%s)"
                        .formatted(Engine.name(code.get()), String.join(", ", gone));
        draft.engine().execute("CREATE OR REPLACE TEMP TABLE %s AS %s".formatted(prepared, kept));
        return true;
    }

    boolean isSymmetric(OfSource column) {
        String year = table.hasYear() ? " AND x.year = y.year" : "";
        return draft.engine()
                .one(
                        ("SELECT count(*) = 0 FROM %1$s AS x LEFT JOIN %1$s AS y ON x.a = y.b AND x.b = y.a%2$s"
                                        + " WHERE x.value%3$d IS DISTINCT FROM y.value%3$d")
                                .formatted(prepared, year, columns.indexOf(column)),
                        row -> row.getBoolean(1));
    }

    /// Adds a column and its gaps to the frame.
    ///
    /// @param sides which states of the frame's row are a and b
    void add(OfSource column, String name, String sides, String more) {
        int i = columns.indexOf(column);
        String value = value(i);
        String alias = aliases.computeIfAbsent(sides, this::join);
        String covered = covered();
        String none = none(sides);
        String cell = "%s.value%d".formatted(alias, i);
        boolean isZero = isZeroWithoutARow(value) && !none.isEmpty();
        String isNone = "%s.a IS NULL AND %s AND %s".formatted(alias, covered, none);
        draft.add(
                isZero ? "CASE WHEN %s THEN 0 ELSE %s END".formatted(isNone, cell) : cell,
                new FrameColumn(
                        name,
                        label(column, value) + more,
                        value.isEmpty() || column.fold().isPresent()
                                ? Collections.emptySortedMap()
                                : table.valueLabels(value),
                        false));
        String reason = "WHEN NOT (%s) THEN %s ELSE coalesce(%s.gap%d, %s)"
                .formatted(covered, draft.gap(Gap.OUTSIDE_COVERAGE), alias, i, draft.gap(Gap.NOT_REPORTED));
        String zero = isZero ? "WHEN %s THEN NULL ".formatted(isNone) : "";
        draft.add("CASE WHEN %s IS NOT NULL THEN NULL %s%s END".formatted(cell, zero, reason), FrameColumn.gapOf(name));
    }

    private String join(String sides) {
        String alias = "j" + draft.joins().size();
        String of = byCode ? "code" : "state";
        List<String> on = new ArrayList<>();
        on.add("%s.a = u.%s%c".formatted(alias, of, sides.charAt(0)));
        if (isOfPairs()) {
            on.add("%s.b = u.%s%c".formatted(alias, of, sides.charAt(1)));
        }
        if (table.hasYear()) {
            on.add("%s.year = u.year".formatted(alias));
        }
        draft.joins().add(" LEFT JOIN %s AS %s ON %s".formatted(prepared, alias, String.join(" AND ", on)));
        return alias;
    }

    private String label(OfSource column, String value) {
        String folded = column.fold().map(fold -> fold + " of ").orElse("");
        return value.isEmpty() ? "number of rows, " + table.layout().title() : folded + table.label(value);
    }

    private String covered() {
        OptionalInt first = table.first(columns.getFirst().filter());
        OptionalInt last = table.last(columns.getFirst().filter());
        return !table.hasYear() || first.isEmpty() || last.isEmpty()
                ? "true"
                : "u.year BETWEEN %d AND %d".formatted(first.getAsInt(), last.getAsInt());
    }

    /// Whether a unit without a row has none of it, rather than nothing known.
    private boolean isZeroWithoutARow(String value) {
        boolean isNumber = value.isEmpty()
                || table.parts().stream()
                        .flatMap(part -> part.facts().columns().stream())
                        .filter(facts -> facts.name().equalsIgnoreCase(value))
                        .anyMatch(facts ->
                                facts.type().equals("integer") || facts.type().equals("number"));
        boolean isFiltered = !columns.getFirst().filter().isEmpty();
        return table.layout().exhaustive() && isNumber && !isFiltered;
    }

    /// The condition in SQL under which the source would know of the unit.
    private String none(String sides) {
        if (!draft.needsCow()) {
            return "true";
        }
        return sides.chars()
                .mapToObj(side -> "(u.state%c, u.year) IN (SELECT (position, year) FROM %s)"
                        .formatted((char) side, FrameDraft.COW))
                .collect(Collectors.joining(" AND "));
    }

    /// From which of its two states a row is seen.
    private enum Side {
        FIRST,
        SECOND
    }

    /// How the rows of a source become rows of the frame.
    enum Shape {
        STATE,
        /// Rows of pairs, counted for each of the two states.
        EITHER_STATE,
        DIRECTED,
        /// Rows of pairs in one order, taken for both.
        BOTH_WAYS
    }
}
