package org.entente.data.record;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.alliance.Obligation;
import org.entente.core.alliance.Pledge;
import org.entente.core.state.StateId;
import org.entente.data.engine.Engine;

/// Obligations by directed dyad-year from ATOP: Leeds, Ritter, Mitchell and Long (2002), International
/// Interactions 28. What state 1 owes state 2, all treaties together; a pair
/// that owes nothing has no entry.
final class PledgeReader implements TableReader<List<Pledge>> {
    private static final Map<Obligation, String> COLUMNS = new EnumMap<>(Map.of(
            Obligation.DEFENCE, "atop_defense",
            Obligation.OFFENCE, "atop_offense",
            Obligation.NEUTRALITY, "atop_neutral",
            Obligation.NONAGGRESSION, "atop_nonagg",
            Obligation.CONSULTATION, "atop_consul"));

    @Override
    public String source() {
        return "atop";
    }

    @Override
    public List<String> layouts() {
        return List.of("atop-directed-dyad-year");
    }

    @Override
    public List<Pledge> read(Engine engine, String layout) {
        String columns = COLUMNS.values().stream().map(Engine::name).collect(Collectors.joining(", "));
        String any = COLUMNS.values().stream()
                .map(column -> Engine.name(column) + " = 1")
                .collect(Collectors.joining(" OR "));
        List<Pledge> pledges = new ArrayList<>();
        engine.forEach(
                "SELECT state1, state2, year, %s FROM %s WHERE state1 IS NOT NULL AND state2 IS NOT NULL AND state1 <> state2 AND (%s)"
                        .formatted(columns, Engine.name(layout), any),
                row -> {
                    Set<Obligation> obligations = EnumSet.noneOf(Obligation.class);
                    int column = 4;
                    for (Obligation obligation : COLUMNS.keySet()) {
                        if (row.getInt(column++) == 1) {
                            obligations.add(obligation);
                        }
                    }
                    pledges.add(new Pledge(
                            new StateId(row.getString(1)), new StateId(row.getString(2)), row.getInt(3), obligations));
                });
        return List.copyOf(pledges);
    }
}
