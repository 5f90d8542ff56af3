package org.entente.core.panel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Unit;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;

/// An immutable table by state-year; columns have unit and provenance, gaps have reasons.
public final class Panel {
    private final SortedMap<String, Column> columns;
    private final Map<String, Map<StateYear, Double>> cells;

    private Panel(SortedMap<String, Column> columns, Map<String, Map<StateYear, Double>> cells) {
        this.columns = columns;
        this.cells = cells;
    }

    public static Builder builder() {
        return new Builder();
    }

    public List<Column> columns() {
        return List.copyOf(columns.values());
    }

    public Optional<Column> findColumn(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /// The column of that name.
    ///
    /// @throws IllegalArgumentException if there is none; the message lists those there are
    public Column column(String name) {
        return findColumn(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Panel has no column '%s' (it has: %s)".formatted(name, String.join(", ", columns.keySet()))));
    }

    public OptionalDouble value(String column, StateId state, int year) {
        Double value = cells(column).get(new StateYear(state, year));
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// Why a cell is empty: outside the column's years, or not reported.
    public Gap gap(String column, int year) {
        return column(column).covers().covers(year) ? Gap.NOT_REPORTED : Gap.OUTSIDE_COVERAGE;
    }

    /// All states with at least one value in the column, by code.
    public Set<StateId> states(String column) {
        Set<StateId> states = new TreeSet<>();
        cells(column).keySet().forEach(cell -> states.add(cell.state()));
        return states;
    }

    /// This panel and the columns of another that it lacks.
    public Panel completedBy(Panel other) {
        SortedMap<String, Column> all = new TreeMap<>(other.columns);
        all.putAll(columns);
        Map<String, Map<StateYear, Double>> values = new HashMap<>(other.cells);
        values.putAll(cells);
        return new Panel(all, Map.copyOf(values));
    }

    public int size(String column) {
        return cells(column).size();
    }

    private Map<StateYear, Double> cells(String column) {
        return Objects.requireNonNull(cells.get(column(column).name()));
    }

    /// A column: what it holds, in which unit, for which years, from where.
    public record Column(String name, String label, Unit unit, Years covers, Provenance provenance) {}

    /// A cell's key.
    public record StateYear(StateId state, int year) {}

    /// Collects columns.
    public static final class Builder {
        private final SortedMap<String, Column> columns = new TreeMap<>();
        private final Map<String, Map<StateYear, Double>> cells = new HashMap<>();

        private Builder() {}

        /// Adds a column with its values.
        ///
        /// @throws IllegalArgumentException if the name is taken, a value is not finite, or a year
        ///     lies outside the column's own coverage
        public Builder add(Column column, Map<StateYear, Double> values) {
            values.forEach((cell, value) -> {
                if (!Double.isFinite(value) || !column.covers().covers(cell.year())) {
                    throw new IllegalArgumentException("%s of %s in %d is %s; the column covers %s"
                            .formatted(column.name(), cell.state(), cell.year(), value, column.covers()));
                }
            });
            if (columns.putIfAbsent(column.name(), column) != null) {
                throw new IllegalArgumentException("column '%s' appears twice".formatted(column.name()));
            }
            cells.put(column.name(), Map.copyOf(values));
            return this;
        }

        public Panel build() {
            return new Panel(new TreeMap<>(columns), Map.copyOf(cells));
        }
    }
}
