package org.entente.data.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.panel.Panel.StateYear;
import org.entente.core.state.StateId;
import org.entente.data.engine.Engine;

/// The composite index of national capability: Singer, Bremer and Stuckey (1972); Singer (1987), International
/// Interactions 14. A state-year without it is left out; of two codes of one state in a year, such as 255 and 260 of
/// Germany in 1990, the one that it had the year before counts.
final class CapabilityReader implements TableReader<Map<StateYear, Double>> {
    @Override
    public String source() {
        return "cow-nmc";
    }

    @Override
    public List<String> layouts() {
        return List.of("cow-nmc");
    }

    @Override
    public Map<StateYear, Double> read(Engine engine, String layout) {
        Map<StateYear, Double> shares = new HashMap<>();
        engine.forEach(
                "SELECT state, year, cinc FROM (SELECT *, count(*) OVER (PARTITION BY state, year) AS codes, lag(year) OVER (PARTITION BY ccode ORDER BY year) = year - 1 AS continued FROM %s WHERE state IS NOT NULL) WHERE cinc IS NOT NULL AND (codes = 1 OR continued) ORDER BY year, state"
                        .formatted(Engine.name(layout)),
                row -> {
                    StateYear key = new StateYear(new StateId(row.getString(1)), row.getInt(2));
                    if (shares.putIfAbsent(key, row.getDouble(3)) != null) {
                        throw Unusable.because(
                                "%s: two rows stand for %s in %d".formatted(layout, key.state(), key.year()));
                    }
                });
        return Map.copyOf(shares);
    }
}
