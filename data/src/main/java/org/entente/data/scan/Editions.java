package org.entente.data.scan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.data.catalog.Catalogue;
import org.entente.data.catalog.Correction;

/// Which declared correction covers rows of a table. Corrections name the edition of a provider's file; a
/// table in the store is known by its layout and version.
final class Editions {
    private static final Map<String, Edition> BY_LAYOUT = Map.of(
            "un-votes", new Edition("0.3.0", "unga-votes", "unvotes 0.3.0"),
            "un-votes-published", new Edition("70", "unga-votes", "Dataverse release, sessions 1-70"),
            "cow-igo-state-year", new Edition("3", "cow-igo-v3", "3.0, states by year"),
            "atop-directed-dyad-year", new Edition("5.1", "atop", "5.1, directed dyads by year"),
            "cow-mid-dispute", new Edition("5.0", "mid", "5.0, disputes"),
            "desta-treaties-manytrade", new Edition("2.0", "desta", "2.0, list of treaties"));

    private Editions() {}

    /// The first correction that selects every row that the cells select, and speaks of the column.
    ///
    /// @param cells for each column of the provider's file the values of the rows at issue
    /// @param column the provider's column at issue
    static Optional<String> covering(
            Catalogue catalogue, String layout, String version, Map<String, Set<String>> cells, String column) {
        Edition edition = BY_LAYOUT.get(layout);
        if (edition == null || !edition.stored.equals(version)) {
            return Optional.empty();
        }
        return catalogue.corrections().stream()
                .filter(one ->
                        one.source().equals(edition.source) && one.version().equals(edition.version))
                .filter(one -> one.column().equals(column) && covers(one, cells))
                .map(Correction::id)
                .findFirst();
    }

    /// The corrections declared for a table.
    static List<Correction> corrections(Catalogue catalogue, String layout, String version) {
        Edition edition = BY_LAYOUT.get(layout);
        return catalogue.corrections().stream()
                .filter(one -> edition != null
                        && edition.stored.equals(version)
                        && one.source().equals(edition.source)
                        && one.version().equals(edition.version))
                .toList();
    }

    private static boolean covers(Correction correction, Map<String, Set<String>> cells) {
        return correction.where().values().entrySet().stream().allMatch(selected -> {
            Set<String> values = cells.getOrDefault(selected.getKey(), Set.of());
            return !values.isEmpty() && selected.getValue().containsAll(values);
        });
    }

    /// The editions that corrections can speak of, as `source, version`.
    static List<String> known() {
        return BY_LAYOUT.values().stream()
                .map(one -> one.source + ", " + one.version)
                .sorted()
                .toList();
    }

    private record Edition(String stored, String source, String version) {}
}
