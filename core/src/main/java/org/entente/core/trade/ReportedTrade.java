package org.entente.core.trade;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import org.entente.core.state.StateId;

/// Trade of pairs by year as each side reports it, in million US dollars, current.
///
/// A flow may have the exporter's report, the importer's, or both; a source that reconciles them has one of its
/// own. A report that is not there is not known to be zero. Exports are valued free on board; importers' reports
/// mostly hold freight and insurance too.
///
/// A state may report its total with the world beside its partners. What the partners do not add up to is then
/// a flow with [#REST], so that a share of the total is right however few partners a file has.
public final class ReportedTrade {
    /// The partner that stands for the part of a total that no partner in the file accounts for.
    public static final StateId REST = StateId.of("ROW");

    private final SortedMap<Integer, Map<Side, ReportGrid>> years;
    private final Map<Total, Double> totals;

    private ReportedTrade(SortedMap<Integer, Map<Side, ReportGrid>> years, Map<Total, Double> totals) {
        this.years = years;
        this.totals = totals;
    }

    /// One state's exports to the world, or its imports from it, in a year.
    private record Total(Side side, StateId reporter, int year) {}

    public static Builder builder() {
        return new Builder();
    }

    /// Who says how large a flow is.
    public enum Side {
        EXPORTER,
        IMPORTER,
        /// Neither: the source has made one number from both reports.
        RECONCILED;

        /// The one that stands in where this report is not there.
        Side other() {
            return this == EXPORTER ? IMPORTER : EXPORTER;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The years with reports, which need not follow on each other.
    public SortedSet<Integer> years() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(years.keySet()));
    }

    /// What one side reports of a flow; empty if it does not.
    public OptionalDouble report(Side side, StateId exporter, StateId importer, int year) {
        double value =
                grid(side, year).map(grid -> grid.value(exporter, importer)).orElse(Double.NaN);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// What a state reports of its trade with the world, as exporter or as importer; empty if it does not.
    public OptionalDouble total(Side side, StateId reporter, int year) {
        Double total = totals.get(new Total(side, reporter, year));
        return total == null ? OptionalDouble.empty() : OptionalDouble.of(total);
    }

    /// Whether a source of one number for each flow has made it from both reports.
    public boolean isReconciled(int year) {
        return grid(Side.RECONCILED, year).isPresent();
    }

    /// The states that report their exports or imports in a year.
    public SortedSet<StateId> reporters(int year) {
        SortedSet<StateId> reporters = new TreeSet<>();
        grid(Side.EXPORTER, year).ifPresent(grid -> reporters.addAll(grid.exporters()));
        grid(Side.IMPORTER, year).ifPresent(grid -> reporters.addAll(grid.importers()));
        return reporters;
    }

    /// The flows of a year by a preferred report; where that is not there, by the other one. [#REST] is among the
    /// economies.
    ///
    /// @throws IllegalArgumentException if nothing is reported in the year
    public TradeMatrix matrix(int year, Side preferred) {
        return matrix(year, preferred, (first, second) -> Double.isNaN(first) ? second : first);
    }

    /// The flows of a year by the mean of both reports, or by the only one.
    ///
    /// @throws IllegalArgumentException if nothing is reported in the year
    public TradeMatrix meanMatrix(int year) {
        return matrix(
                year,
                Side.EXPORTER,
                (first, second) -> Double.isNaN(first) ? second : Double.isNaN(second) ? first : (first + second) / 2);
    }

    private TradeMatrix matrix(int year, Side first, DoubleBinaryOperator choice) {
        SortedSet<StateId> all = new TreeSet<>();
        years.getOrDefault(year, Map.of()).values().forEach(grid -> {
            all.addAll(grid.exporters());
            all.addAll(grid.importers());
        });
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no trade is reported in %d (years: %s)".formatted(year, years()));
        }
        all.add(REST);
        List<StateId> economies = List.copyOf(all);
        double[][] flows = new double[economies.size()][economies.size()];
        for (int i = 0; i < flows.length; i++) {
            for (int j = 0; j < flows.length; j++) {
                StateId exporter = economies.get(i);
                StateId importer = economies.get(j);
                double reconciled = value(Side.RECONCILED, exporter, importer, year);
                flows[i][j] = Double.isNaN(reconciled)
                        ? choice.applyAsDouble(
                                value(first, exporter, importer, year), value(first.other(), exporter, importer, year))
                        : reconciled;
            }
        }
        addRest(flows, economies, year);
        return TradeMatrix.of(year, economies, flows);
    }

    private void addRest(double[][] flows, List<StateId> economies, int year) {
        int rest = economies.indexOf(REST);
        for (int i = 0; i < flows.length; i++) {
            double exports = 0;
            double imports = 0;
            for (int j = 0; j < flows.length; j++) {
                exports += i == j || j == rest || Double.isNaN(flows[i][j]) ? 0 : flows[i][j];
                imports += i == j || j == rest || Double.isNaN(flows[j][i]) ? 0 : flows[j][i];
            }
            flows[i][rest] = rest(Side.EXPORTER, economies.get(i), year, exports);
            flows[rest][i] = rest(Side.IMPORTER, economies.get(i), year, imports);
        }
    }

    /// What a total has beyond its partners, 0 where they add up to more; NaN where no total is reported.
    private double rest(Side side, StateId reporter, int year, double partners) {
        Double total = totals.get(new Total(side, reporter, year));
        return total == null ? Double.NaN : Math.max(0, total - partners);
    }

    private double value(Side side, StateId exporter, StateId importer, int year) {
        return grid(side, year).map(grid -> grid.value(exporter, importer)).orElse(Double.NaN);
    }

    private Optional<ReportGrid> grid(Side side, int year) {
        return Optional.ofNullable(years.getOrDefault(year, Map.of()).get(side));
    }

    /// Collects reports.
    public static final class Builder {
        private final SortedMap<Integer, Map<Side, ReportGrid>> years = new TreeMap<>();
        private final Map<Total, Double> totals = new HashMap<>();

        private Builder() {}

        /// Sets a report.
        ///
        /// @return whether there was none yet of this side
        /// @throws IllegalArgumentException if the value is negative or not finite, or the two are one
        public boolean put(Side side, StateId exporter, StateId importer, int year, double usdMillion) {
            if (!(usdMillion >= 0) || Double.isInfinite(usdMillion) || exporter.equals(importer)) {
                throw new IllegalArgumentException(
                        "exports of %s to %s in %d cannot be %s".formatted(exporter, importer, year, usdMillion));
            }
            return years.computeIfAbsent(year, _ -> new EnumMap<>(Side.class))
                    .computeIfAbsent(side, _ -> new ReportGrid())
                    .put(exporter, importer, usdMillion);
        }

        /// Sets what a state reports of its exports to the world, or of its imports from it.
        ///
        /// @return whether there was none yet
        /// @throws IllegalArgumentException if the value is negative or not finite
        public boolean putTotal(Side side, StateId reporter, int year, double usdMillion) {
            if (!(usdMillion >= 0) || Double.isInfinite(usdMillion)) {
                throw new IllegalArgumentException(
                        "trade of %s with the world in %d cannot be %s".formatted(reporter, year, usdMillion));
            }
            return totals.putIfAbsent(new Total(side, reporter, year), usdMillion) == null;
        }

        public ReportedTrade build() {
            SortedMap<Integer, Map<Side, ReportGrid>> copy = new TreeMap<>();
            years.forEach((year, sides) -> {
                Map<Side, ReportGrid> grids = new EnumMap<>(Side.class);
                sides.forEach((side, grid) -> grids.put(side, grid.copy()));
                copy.put(year, grids);
            });
            return new ReportedTrade(copy, Map.copyOf(totals));
        }
    }

    /// The reports of one side in one year: exporter by importer, NaN where there is none.
    private static final class ReportGrid {
        private static final int ROOM = 32;

        private final SortedMap<StateId, Integer> index = new TreeMap<>();
        private double[][] values = blank(ROOM);

        ReportGrid copy() {
            ReportGrid copy = new ReportGrid();
            copy.index.putAll(index);
            copy.values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
            return copy;
        }

        private static double[][] blank(int size) {
            double[][] values = new double[size][size];
            for (double[] row : values) {
                Arrays.fill(row, Double.NaN);
            }
            return values;
        }

        boolean put(StateId exporter, StateId importer, double value) {
            int from = indexOf(exporter);
            int to = indexOf(importer);
            boolean free = Double.isNaN(values[from][to]);
            if (free) {
                values[from][to] = value;
            }
            return free;
        }

        private int indexOf(StateId state) {
            int at = index.computeIfAbsent(state, _ -> index.size());
            if (at == values.length) {
                double[][] wider = blank(2 * values.length);
                for (int i = 0; i < values.length; i++) {
                    System.arraycopy(values[i], 0, wider[i], 0, values.length);
                }
                values = wider;
            }
            return at;
        }

        double value(StateId exporter, StateId importer) {
            Integer from = index.get(exporter);
            Integer to = index.get(importer);
            return from == null || to == null ? Double.NaN : values[from][to];
        }

        SortedSet<StateId> exporters() {
            return statesWith((state, other) -> values[state][other]);
        }

        SortedSet<StateId> importers() {
            return statesWith((state, other) -> values[other][state]);
        }

        private SortedSet<StateId> statesWith(Cell cell) {
            SortedSet<StateId> states = new TreeSet<>();
            index.forEach((state, i) -> {
                if (index.values().stream().anyMatch(j -> !Double.isNaN(cell.of(i, j)))) {
                    states.add(state);
                }
            });
            return states;
        }

        private interface Cell {
            double of(int state, int other);
        }
    }
}
