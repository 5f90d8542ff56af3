package org.entente.data.record;

import java.util.List;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;
import org.entente.core.tie.Ties;
import org.entente.data.engine.Engine;

/// Bilateral matrices of the World Bank and KNOMAD: what goes from state 1 to state 2.
///
/// @param layout a row for each state 1, unpivoted to `state2` and a value
/// @param value the column of the value
record TieReader(String layout, String value, Unit unit) implements TableReader<Ties> {
    /// From the state where migrants live to that where the money arrives, in million US dollars.
    static final TieReader REMITTANCES = new TieReader("knomad-remittances", "value", Unit.USD_MILLION);

    /// From the state of birth to that of residence.
    static final TieReader MIGRANTS = new TieReader("knomad-migrants", "value", Unit.PERSONS);

    @Override
    public String source() {
        return "knomad";
    }

    @Override
    public List<String> layouts() {
        return List.of(layout);
    }

    @Override
    public Ties read(Engine engine, String view) {
        Ties.Builder ties = Ties.builder(unit);
        engine.forEach(
                "SELECT state1, state2, year, %1$s FROM %2$s WHERE %1$s IS NOT NULL AND state1 IS NOT NULL AND state2 IS NOT NULL AND state1 <> state2 ORDER BY year, state1, state2"
                        .formatted(Engine.name(value), Engine.name(view)),
                row -> {
                    boolean free = ties.put(
                            new StateId(row.getString(1)),
                            new StateId(row.getString(2)),
                            row.getInt(3),
                            row.getDouble(4));
                    if (!free) {
                        throw Unusable.because("%s: two rows or columns stand for %s to %s"
                                .formatted(view, row.getString(1), row.getString(2)));
                    }
                });
        return ties.build();
    }
}
