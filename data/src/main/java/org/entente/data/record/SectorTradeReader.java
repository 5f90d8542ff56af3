package org.entente.data.record;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.data.engine.Engine;

/// Trade by sector from the inputs of Caliendo and Parro (2015), Review of Economic Studies 82(1): 40 sectors of 1993.
/// The rest of the world is left out.
final class SectorTradeReader implements TableReader<SortedMap<String, TradeMatrix>> {
    private static final int YEAR = 1993;

    @Override
    public String source() {
        return "caliendo-parro";
    }

    @Override
    public List<String> layouts() {
        return List.of("caliendo-parro-trade");
    }

    @Override
    public SortedMap<String, TradeMatrix> read(Engine engine, String layout) {
        String view = Engine.name(layout);
        Map<StateId, Integer> economies = new LinkedHashMap<>();
        engine.forEach(
                "SELECT DISTINCT state1 FROM %s WHERE state1 IS NOT NULL ORDER BY state1".formatted(view),
                row -> economies.put(new StateId(row.getString(1)), economies.size()));
        SortedMap<String, double[][]> flows = new TreeMap<>();
        engine.forEach(
                "SELECT sector, state1, state2, value / 1e6 FROM %s WHERE state1 IS NOT NULL AND state2 IS NOT NULL AND value IS NOT NULL"
                        .formatted(view),
                row -> {
                    Integer from = economies.get(new StateId(row.getString(2)));
                    Integer to = economies.get(new StateId(row.getString(3)));
                    if (from != null && to != null) {
                        flows.computeIfAbsent(row.getString(1), _ -> empty(economies.size()))[from][to] =
                                row.getDouble(4);
                    }
                });
        SortedMap<String, TradeMatrix> bySector = new TreeMap<>();
        flows.forEach(
                (sector, all) -> bySector.put(sector, TradeMatrix.of(YEAR, List.copyOf(economies.keySet()), all)));
        return bySector;
    }

    private static double[][] empty(int size) {
        double[][] all = new double[size][size];
        Arrays.stream(all).forEach(row -> Arrays.fill(row, Double.NaN));
        return all;
    }
}
