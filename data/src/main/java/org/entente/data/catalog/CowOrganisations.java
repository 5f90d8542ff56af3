package org.entente.data.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.union.UnionId;

/// Which unions of the catalogue an organisation of the Correlates of War is, by its code in version 3. COW counts
/// the Central Asian Community of 1994 and the Organization of 2002 as one.
public final class CowOrganisations {
    private static final Map<String, List<UnionId>> UNIONS = unions(
            Map.entry("cis", List.of("CIS")),
            Map.entry("csto", List.of("CSTO")),
            Map.entry("eaec", List.of("EURASEC")),
            Map.entry("eec", List.of("EEC")),
            Map.entry("eu", List.of("EU")),
            Map.entry("nato", List.of("NATO")),
            Map.entry("asean", List.of("ASEAN")),
            Map.entry("mercosur", List.of("MERCOSUR")),
            Map.entry("gcc", List.of("GCC")),
            Map.entry("ecowas", List.of("ECOWAS")),
            Map.entry("sco", List.of("SCO")),
            Map.entry("caecc", List.of("CAEC", "CACO")),
            Map.entry("eapo", List.of("EAPO")));

    private CowOrganisations() {}

    /// The codes of the organisations that both have, in lower case.
    public static SortedSet<String> codes() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(UNIONS.keySet()));
    }

    /// The unions that an organisation is, in the order of time; none if the catalogue has none of it.
    ///
    /// @param code in any case
    public static List<UnionId> unions(String code) {
        return UNIONS.getOrDefault(code.toLowerCase(Locale.ROOT), List.of());
    }

    @SafeVarargs
    private static Map<String, List<UnionId>> unions(Map.Entry<String, List<String>>... entries) {
        Map<String, List<UnionId>> unions = new TreeMap<>();
        for (Map.Entry<String, List<String>> entry : entries) {
            unions.put(
                    entry.getKey(), entry.getValue().stream().map(UnionId::of).toList());
        }
        return unions;
    }
}
