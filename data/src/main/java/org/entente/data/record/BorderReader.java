package org.entente.data.record;

import java.util.List;
import org.entente.core.state.StateId;
import org.entente.core.tie.LandBorders;
import org.entente.data.engine.Engine;

/// Borders by dyad-year from the Correlates of War's direct contiguity: Stinnett et al. (2002), Conflict Management
/// and Peace Science 19(2). Type 1 is a border on land or along a river.
final class BorderReader implements TableReader<LandBorders> {
    @Override
    public String source() {
        return "cow-contiguity";
    }

    @Override
    public List<String> layouts() {
        return List.of("cow-contiguity-dyad-year");
    }

    @Override
    public LandBorders read(Engine engine, String layout) {
        LandBorders.Builder borders = LandBorders.builder();
        engine.forEach(
                "SELECT state1, state2, year FROM %s WHERE conttype = 1 AND state1 IS NOT NULL AND state2 IS NOT NULL AND state1 <> state2"
                        .formatted(Engine.name(layout)),
                row -> borders.add(new StateId(row.getString(1)), new StateId(row.getString(2)), row.getInt(3)));
        return borders.build();
    }
}
