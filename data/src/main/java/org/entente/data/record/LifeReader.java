package org.entente.data.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.organisation.OrganisationLife;
import org.entente.core.organisation.OrganisationLife.End;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.data.engine.Engine;

/// Lives of organisations from the organisation-years of the Correlates of War: Pevehouse et al. (2020), Journal of
/// Peace Research 57(3).
///
/// An organisation ends in the first year that says it is dead; later rows of it do not count. One that the file
/// stops listing without saying so was there in its last year.
final class LifeReader implements TableReader<List<OrganisationLife>> {
    @Override
    public String source() {
        return "cow-igo";
    }

    @Override
    public List<String> layouts() {
        return List.of("cow-igo-year");
    }

    @Override
    public List<OrganisationLife> read(Engine engine, String layout) {
        String view = Engine.name(layout);
        Map<String, SortedSet<StateId>> founders = founders(engine, view);
        List<OrganisationLife> lives = new ArrayList<>();
        engine.forEach("""
                WITH years AS (
                  SELECT ioname, year, max(longorgname) AS name, max(sdate) AS founded, max(dead) AS dead,
                    max(integrated) AS merged, max(replaced) AS replaced
                  FROM %s GROUP BY ioname, year),
                ends AS (SELECT ioname, min(year) AS year FROM years WHERE dead = 1 GROUP BY ioname)
                SELECT ioname, arg_min(years.name, years.year), arg_min(founded, years.year), min(years.year),
                  max(years.year), max(dead), arg_max(merged, years.year), arg_max(replaced, years.year)
                FROM years LEFT JOIN ends USING (ioname)
                WHERE ends.year IS NULL OR years.year <= ends.year
                GROUP BY ioname ORDER BY ioname
                """.formatted(view), row -> {
            String code = row.getString(1);
            lives.add(new OrganisationLife(
                    code,
                    row.getString(2),
                    row.getInt(3),
                    new Years(row.getInt(4), row.getInt(5)),
                    row.getInt(6) == 1 ? Optional.of(end(row.getInt(7) == 1, row.getInt(8) == 1)) : Optional.empty(),
                    founders.getOrDefault(code, new TreeSet<>())));
        });
        return List.copyOf(lives);
    }

    private static End end(boolean merged, boolean replaced) {
        return replaced ? End.REPLACED : merged ? End.MERGED : End.DISSOLVED;
    }

    private static Map<String, SortedSet<StateId>> founders(Engine engine, String view) {
        Map<String, SortedSet<StateId>> founders = new HashMap<>();
        engine.forEach(
                """
                SELECT ioname, state FROM %s WHERE membership = 1 AND state IS NOT NULL
                QUALIFY year = min(year) OVER (PARTITION BY ioname)
                """.formatted(view),
                row -> founders.computeIfAbsent(row.getString(1), _ -> new TreeSet<>())
                        .add(new StateId(row.getString(2))));
        return founders;
    }
}
