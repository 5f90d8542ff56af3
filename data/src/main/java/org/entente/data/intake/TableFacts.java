package org.entente.data.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.core.figure.Gap;
import org.entente.data.engine.Engine;
import org.entente.data.layout.ColumnSpec.Type;
import org.entente.data.layout.Layout;
import org.entente.data.store.Manifest.ColumnFacts;
import org.entente.data.table.TableColumn;
import org.entente.data.view.LongForm;
import org.jspecify.annotations.Nullable;

/// Counts what the columns of a table hold: values, years with a value, gaps by reason, numbers out of range.
///
/// Columns without an empty cell, without missing codes, and whose least and greatest number are in range need no
/// look at their cells: the Parquet file says so itself.
final class TableFacts {
    /// Columns counted in one pass, so that wide tables pass too.
    private static final int CHUNK = 30;

    private final Engine engine;
    private final Layout layout;
    private final LongForm table;
    private final Map<String, ColumnPlan> plans = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Optional<String> year;

    private final Map<String, ColumnFacts> found = new TreeMap<>();
    private long outOfRange;
    private OptionalInt first = OptionalInt.empty();
    private OptionalInt last = OptionalInt.empty();

    private TableFacts(Engine engine, LongForm table, List<ColumnPlan> plans, Optional<String> year) {
        this.engine = engine;
        this.layout = table.layout();
        this.table = table;
        this.year = year;
        plans.forEach(plan -> this.plans.put(plan.name(), plan));
    }

    /// @param parquet the table's file, in SQL
    /// @param year first year of a row in SQL, if rows have one
    /// @param lastYear last year of a row in SQL
    static TableFacts of(
            Engine engine,
            LongForm table,
            List<ColumnPlan> plans,
            String parquet,
            Optional<String> year,
            Optional<String> lastYear) {
        TableFacts facts = new TableFacts(engine, table, plans, year);
        facts.countYears(lastYear);
        facts.readStatistics(parquet);
        List<String> open = table.columns().stream()
                .filter(column -> !facts.found.containsKey(column))
                .toList();
        for (int from = 0; from < open.size(); from += CHUNK) {
            facts.count(open.subList(from, Math.min(open.size(), from + CHUNK)));
        }
        return facts;
    }

    /// In the order of the table.
    List<ColumnFacts> columns() {
        return table.columns().stream().map(found::get).toList();
    }

    long outOfRange() {
        return outOfRange;
    }

    @Nullable
    Integer first() {
        return first.isPresent() ? first.getAsInt() : null;
    }

    @Nullable
    Integer last() {
        return last.isPresent() ? last.getAsInt() : null;
    }

    private void countYears(Optional<String> lastYear) {
        if (year.isEmpty() || lastYear.isEmpty()) {
            return;
        }
        String sql = "SELECT min(%1$s), greatest(max(%1$s), max(%2$s)) FROM (%3$s)"
                .formatted(year.get(), lastYear.get(), table.sql());
        engine.forEach(sql, row -> {
            first = row.getObject(1) instanceof Number number ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
            last = row.getObject(2) instanceof Number number ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
        });
    }

    private void readStatistics(String parquet) {
        if (layout.unpivot().isPresent()
                || !layout.in(org.entente.data.layout.ColumnSpec.Role.FROM_YEAR).isEmpty()) {
            return;
        }
        String sql =
                ("SELECT path_in_schema, sum(num_values), sum(stats_null_count), min(TRY_CAST(stats_min AS DOUBLE)),"
                                + " max(TRY_CAST(stats_max AS DOUBLE)), count(*) FILTER (stats_null_count IS NULL)"
                                + " FROM parquet_metadata(%s) GROUP BY ALL")
                        .formatted(parquet);
        Map<String, Long> full = new TreeMap<>();
        engine.forEach(sql, row -> {
            String column = row.getString(1);
            ColumnPlan plan = plans.get(column);
            boolean isFull = row.getLong(3) == 0 && row.getLong(6) == 0;
            if (plan != null && isFull && plan.missing().isEmpty()) {
                double least = row.getDouble(4);
                double greatest = row.getDouble(5);
                boolean inRange = !plan.isNumber()
                        || least >= plan.spec().low().orElse(-Double.MAX_VALUE)
                                && greatest <= plan.spec().high().orElse(Double.MAX_VALUE);
                if (inRange) {
                    full.put(column, row.getLong(2));
                }
            }
        });
        full.keySet().removeAll(notFinite(full.keySet(), parquet));
        full.forEach((column, rows) -> put(column, rows, first(), last(), Map.of()));
    }

    /// Statistics pass over what is infinite or not a number. The latter is above all else in the engine's order, and
    /// the engine looks at cells for the least and the greatest only where statistics do not tell them.
    private Set<String> notFinite(Set<String> columns, String parquet) {
        List<String> numbers = columns.stream()
                .filter(column -> plans.get(column) instanceof ColumnPlan plan && plan.type() == Type.NUMBER)
                .toList();
        Set<String> found = new TreeSet<>();
        for (int from = 0; from < numbers.size(); from += CHUNK) {
            List<String> chunk = numbers.subList(from, Math.min(numbers.size(), from + CHUNK));
            String checks = chunk.stream()
                    .map(column -> "NOT coalesce(isfinite(min(%1$s)) AND isfinite(max(%1$s)), true)"
                            .formatted(Engine.name(column)))
                    .collect(Collectors.joining(", "));
            engine.forEach("SELECT %s FROM %s".formatted(checks, parquet), row -> {
                for (int i = 0; i < chunk.size(); i++) {
                    if (row.getBoolean(i + 1)) {
                        found.add(chunk.get(i));
                    }
                }
            });
        }
        return found;
    }

    private void count(List<String> columns) {
        List<String> counts = new ArrayList<>();
        for (String column : columns) {
            String value = table.value(column);
            counts.add("count(%s)".formatted(value));
            counts.add(year.map(y -> "min(%s) FILTER (%s IS NOT NULL)".formatted(y, value))
                    .orElse("NULL"));
            counts.add(year.map(y -> "max(%s) FILTER (%s IS NOT NULL)".formatted(y, value))
                    .orElse("NULL"));
            counts.add(outOfRange(value, plan(column)));
            counts.add("count(*) - count(%s)".formatted(Engine.name(column)));
            gaps(column)
                    .forEach(gap -> counts.add("count(*) FILTER (%s IS NOT NULL AND %s = '%s')"
                            .formatted(Engine.name(column), table.gap(column), gap)));
        }
        engine.forEach("SELECT %s FROM (%s)".formatted(String.join(", ", counts), table.sql()), row -> {
            int at = 1;
            for (String column : columns) {
                long values = row.getLong(at++);
                Integer from = row.getObject(at++) instanceof Number number ? number.intValue() : null;
                Integer to = row.getObject(at++) instanceof Number number ? number.intValue() : null;
                outOfRange += row.getLong(at++);
                Map<String, Long> gaps = new TreeMap<>();
                merge(gaps, layout.gapWhereEmpty(column), row.getLong(at++));
                for (Gap gap : gaps(column)) {
                    merge(gaps, gap, row.getLong(at++));
                }
                put(column, values, from, to, gaps);
            }
        });
    }

    private static void merge(Map<String, Long> gaps, Gap gap, long cells) {
        if (cells > 0) {
            gaps.merge(gap.toString(), cells, Long::sum);
        }
    }

    private List<Gap> gaps(String column) {
        return layout.missingIn(column).values().stream().distinct().sorted().toList();
    }

    private void put(String column, long values, @Nullable Integer from, @Nullable Integer to, Map<String, Long> gaps) {
        ColumnPlan plan = plan(column);
        found.put(
                column,
                new ColumnFacts(
                        column,
                        plan.type().toString().toLowerCase(Locale.ROOT),
                        plan.column().label(),
                        values,
                        from,
                        to,
                        gaps,
                        plan.column().valueLabels()));
    }

    /// The plan of a column, or of the cells that a column was made from.
    private ColumnPlan plan(String column) {
        ColumnPlan own = plans.get(column);
        if (own != null) {
            return own;
        }
        boolean isName = layout.unpivot().filter(u -> u.name().equals(column)).isPresent();
        boolean isExtract = layout.extract().containsKey(column);
        Type declared = layout.column(column).type();
        Type found = declared != Type.AS_FOUND ? declared : isExtract ? Type.TEXT : Type.NUMBER;
        Type type = isName ? Type.TEXT : found;
        return new ColumnPlan(TableColumn.of(column), layout.column(column), type, layout.missingIn(column));
    }

    private static String outOfRange(String value, ColumnPlan plan) {
        if (!plan.isNumber() || !plan.hasRange()) {
            return "0";
        }
        List<String> wrong = new ArrayList<>();
        plan.spec().low().ifPresent(low -> wrong.add("(%s) < %s".formatted(value, low)));
        plan.spec().high().ifPresent(high -> wrong.add("(%s) > %s".formatted(value, high)));
        if (plan.type() == Type.NUMBER) {
            wrong.add("NOT isfinite(%s)".formatted(value));
        }
        return "count(*) FILTER (%s)".formatted(String.join(" OR ", wrong));
    }
}
