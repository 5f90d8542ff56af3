package org.entente.data.scan;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.core.state.StateSystem;

/// Rows under a number that stands for no state in their year.
final class CodeOutOfTime implements Check {
    private static final int LAST = 9999;
    private static final SortedMap<String, Row> ROWS = new TreeMap<>();

    static {
        put("cow-nmc", StateSystem.Id.COW, "ccode", "tpop IS NOT NULL");
        put("cow-igo-state-year", StateSystem.Id.COW, "ccode", "membership > 0");
        put("cow-mid-participant", StateSystem.Id.COW, "ccode", "true");
        put("cow-trade-dyadic", StateSystem.Id.COW, "ccode1", "flow1 > 0");
        put("gdp-fariss", StateSystem.Id.COW, "ccode", "pwtpop IS NOT NULL");
        put("gml-directed-dyad-year", StateSystem.Id.COW, "ccode1", "true");
        put("ucdp-acd-pairs", StateSystem.Id.GW_MICRO, "gwno_a", "true");
    }

    private static void put(String layout, StateSystem.Id list, String code, String where) {
        ROWS.put(layout, new Row(list, code, where));
    }

    @Override
    public Description description() {
        return new Description(
                "code-out-of-time",
                ROWS.keySet().stream().map(List::of).toList(),
                "Rows with a value under a number of Correlates of War or Gleditsch-Ward that stands for no state on any"
                        + " day of their year",
                "The list of states says from when to when a number counts; a row before or after belongs to another"
                        + " state, or to none. ATOP and the votes keep states outside the list on purpose and are left out",
                ".6");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        String layout = layouts.getFirst();
        Row row = ROWS.get(layout);
        if (row == null) {
            throw new IllegalArgumentException("no numbers known of layout " + layout);
        }
        String listed = tables.catalogue().system(row.list).units().stream()
                .flatMap(unit -> unit.stays().stream()
                        .map(stay -> "(%d, %d, %d)"
                                .formatted(
                                        unit.number(),
                                        stay.spell().start().getYear(),
                                        stay.spell().isOpen()
                                                ? LAST
                                                : stay.spell()
                                                        .end()
                                                        .minusDays(1)
                                                        .getYear())))
                .collect(Collectors.joining(", "));
        return tables.find(
                this,
                layout,
                """
                WITH listed (code, first_year, last_year) AS (VALUES %1$s)
                SELECT CAST(%2$s AS VARCHAR) AS subject, min(year) || '..' || max(year) AS period, count(*) AS rows,
                  %2$s AS code, count(DISTINCT year) AS years, .6 AS weight
                FROM %3$s AS t
                WHERE %2$s IS NOT NULL AND %4$s AND NOT EXISTS (
                  SELECT 1 FROM listed WHERE code = %2$s AND t.year BETWEEN first_year AND last_year)
                GROUP BY %2$s ORDER BY %2$s
                """.formatted(listed, row.code, tables.table(layout), row.where),
                "{rows} rows under {code}, which stands for no state then");
    }

    private record Row(StateSystem.Id list, String code, String where) {}
}
