package org.entente.core.trade;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.entente.core.state.StateId;

/// Trade of one year between economies, with domestic sales on the diagonal, in million US dollars.
///
/// An empty cell is a pair for which the source reports no flow; that is not known to be zero.
public final class TradeMatrix {
    private final int year;
    private final List<StateId> economies;
    private final Map<StateId, Integer> index;
    private final double[][] flows;

    private TradeMatrix(int year, List<StateId> economies, double[][] flows) {
        this.year = year;
        this.economies = List.copyOf(economies);
        this.flows = flows;
        this.index = new HashMap<>();
        for (int i = 0; i < economies.size(); i++) {
            if (index.put(economies.get(i), i) != null) {
                throw new IllegalArgumentException("economy %s appears twice".formatted(economies.get(i)));
            }
        }
    }

    /// Copies a square array of flows.
    ///
    /// @param flows exporter by importer, million USD; NaN where no flow is reported
    /// @throws IllegalArgumentException if the array is not square of the economies' number, or a flow is negative
    public static TradeMatrix of(int year, List<StateId> economies, double[][] flows) {
        if (flows.length != economies.size()) {
            throw new IllegalArgumentException("%d rows for %d economies".formatted(flows.length, economies.size()));
        }
        double[][] copy = new double[flows.length][];
        for (int i = 0; i < flows.length; i++) {
            copy[i] = flows[i].clone();
            for (double flow : copy[i]) {
                if (flow < 0 || Double.isInfinite(flow)) {
                    throw new IllegalArgumentException("flow of %s is %s".formatted(economies.get(i), flow));
                }
            }
            if (copy[i].length != economies.size()) {
                throw new IllegalArgumentException(
                        "row %d has %d cells for %d economies".formatted(i, copy[i].length, economies.size()));
            }
        }
        return new TradeMatrix(year, economies, copy);
    }

    public int year() {
        return year;
    }

    public List<StateId> economies() {
        return economies;
    }

    /// The position of an economy, or -1.
    public int indexOf(StateId economy) {
        return index.getOrDefault(economy, -1);
    }

    public boolean has(StateId economy) {
        return index.containsKey(economy);
    }

    /// What `exporter` sold to `importer`, million USD; empty if none is reported.
    public OptionalDouble flow(StateId exporter, StateId importer) {
        int from = indexOf(exporter);
        int to = indexOf(importer);
        if (from < 0 || to < 0 || Double.isNaN(flows[from][to])) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(flows[from][to]);
    }

    /// Exporter by importer, million USD, with 0 where no flow is reported: what a share or an equilibrium sums over.
    public double[][] toArray() {
        double[][] copy = new double[flows.length][flows.length];
        for (int i = 0; i < flows.length; i++) {
            for (int j = 0; j < flows.length; j++) {
                copy[i][j] = Double.isNaN(flows[i][j]) ? 0.0 : flows[i][j];
            }
        }
        return copy;
    }

    /// Number of ordered pairs of different economies with a reported flow.
    public int reportedPairs() {
        int count = 0;
        for (int i = 0; i < flows.length; i++) {
            for (int j = 0; j < flows.length; j++) {
                count += i != j && !Double.isNaN(flows[i][j]) ? 1 : 0;
            }
        }
        return count;
    }
}
