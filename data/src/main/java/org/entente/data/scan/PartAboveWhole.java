package org.entente.data.scan;

import java.util.List;

/// More people in towns than in the country.
final class PartAboveWhole implements Check {
    private static final String LAYOUT = "cow-nmc";

    @Override
    public Description description() {
        return new Description(
                "part-above-whole",
                List.of(List.of(LAYOUT)),
                "State-years with more urban than total population, or more military personnel than people",
                "A part is not larger than the whole",
                "1; .5 where it is at most 5 % larger, as for city states counted in two sources");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        return tables.find(
                this,
                LAYOUT,
                """
                WITH parts AS (
                  SELECT state, ccode, year, tpop, upop AS part, 'upop' AS name FROM %1$s
                  UNION ALL SELECT state, ccode, year, tpop, milper, 'milper' FROM %1$s)
                SELECT coalesce(state, CAST(ccode AS VARCHAR)) AS subject, CAST(year AS VARCHAR) AS period, 1 AS rows, name,
                  part, tpop AS total_population, CASE WHEN part > 1.05 * tpop THEN 1 ELSE .5 END AS weight
                FROM parts WHERE tpop > 0 AND part > tpop ORDER BY ccode, year
                """.formatted(tables.table(LAYOUT)),
                "{name} is {part} thousand, the whole population {total_population} thousand");
    }
}
