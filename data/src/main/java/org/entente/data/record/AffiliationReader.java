package org.entente.data.record;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.organisation.Affiliation;
import org.entente.core.organisation.Standing;
import org.entente.core.panel.Panel.StateYear;
import org.entente.core.state.StateId;
import org.entente.data.engine.Engine;

/// Standing in organisations by state-year from the Correlates of War: Pevehouse et al. (2020), Journal of Peace
/// Research 57(3). 1 is full, 2 associate, 3 observer, 0 none, -9 missing; -1 is a state or an organisation that
/// was not there.
final class AffiliationReader implements TableReader<List<Affiliation>> {
    @Override
    public String source() {
        return "cow-igo";
    }

    @Override
    public List<String> layouts() {
        return List.of("cow-igo-state-year");
    }

    @Override
    public List<Affiliation> read(Engine engine, String layout) {
        Map<StateYear, Map<Standing, SortedSet<String>>> all = new LinkedHashMap<>();
        engine.forEach(
                "SELECT state, year, organisation, CAST(membership AS INTEGER) FROM %s WHERE state IS NOT NULL AND (membership IS NULL OR membership >= 1) AND coalesce(membership__gap, '') <> 'not-applicable' ORDER BY state, year"
                        .formatted(Engine.name(layout)),
                row -> {
                    StateYear key = new StateYear(new StateId(row.getString(1)), row.getInt(2));
                    String organisation = row.getString(3);
                    int code = row.getInt(4);
                    Standing standing = row.wasNull() ? Standing.UNKNOWN : standing(code);
                    all.computeIfAbsent(key, _ -> new EnumMap<>(Standing.class))
                            .computeIfAbsent(standing, _ -> new TreeSet<>())
                            .add(organisation);
                });
        List<Affiliation> affiliations = new ArrayList<>();
        all.forEach((key, organisations) -> affiliations.add(new Affiliation(key.state(), key.year(), organisations)));
        return List.copyOf(affiliations);
    }

    private static Standing standing(int code) {
        return switch (code) {
            case 1 -> Standing.FULL;
            case 2 -> Standing.ASSOCIATE;
            case 3 -> Standing.OBSERVER;
            default -> throw Unusable.because("a standing in an organisation is 1 to 3, got %d".formatted(code));
        };
    }
}
