package org.entente.data.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.organisation.Authority;
import org.entente.data.engine.Engine;

/// Delegation and pooling by organisation-year: Hooghe, Marks, Lenz, Bezuijen, Ceka and Derderyan (2017), Measuring
/// International Authority, Oxford University Press. A year without both is left out.
final class AuthorityReader implements TableReader<List<Authority>> {
    @Override
    public String source() {
        return "mia";
    }

    @Override
    public List<String> layouts() {
        return List.of("mia-delegation-pooling");
    }

    @Override
    public List<Authority> read(Engine engine, String layout) {
        List<Authority> all = new ArrayList<>();
        engine.forEach(
                "SELECT acronym, ioname, year, delegation, pooling FROM %s WHERE delegation IS NOT NULL AND pooling IS NOT NULL ORDER BY acronym, year"
                        .formatted(Engine.name(layout)),
                row -> all.add(new Authority(
                        acronyms(row.getString(1)),
                        row.getString(2).strip(),
                        row.getInt(3),
                        row.getDouble(4),
                        row.getDouble(5))));
        return List.copyOf(all);
    }

    /// The acronyms in one cell, such as `CIS/SNG`: in English and in another language, or before and after a change.
    private static Set<String> acronyms(String cell) {
        return Arrays.stream(cell.toUpperCase(Locale.ROOT).split("/"))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }
}
