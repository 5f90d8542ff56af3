package org.entente.data.scan;

import java.util.List;

/// A border that only one of two states has.
final class ContiguityOneSided implements Check {
    private static final String LAYOUT = "cow-contiguity-dyad-year";

    @Override
    public Description description() {
        return new Description(
                "contiguity-one-sided",
                List.of(List.of(LAYOUT)),
                "Directed pairs whose other direction is missing or of another type in the same year",
                "Contiguity is symmetric",
                "1");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        return tables.find(
                this,
                LAYOUT,
                """
                WITH missing AS (
                  SELECT state1no, state2no, any_value(coalesce(state1, CAST(state1no AS VARCHAR))) AS one,
                    any_value(coalesce(state2, CAST(state2no AS VARCHAR))) AS other, conttype, min(year) AS from_year,
                    max(year) AS to_year, count(*) AS n
                  FROM %1$s a WHERE NOT EXISTS (
                    SELECT 1 FROM %1$s b WHERE b.state1no = a.state2no AND b.state2no = a.state1no AND b.year = a.year
                      AND b.conttype = a.conttype)
                  GROUP BY state1no, state2no, conttype)
                SELECT one || ' and ' || other AS subject, from_year || '..' || to_year AS period, n AS rows, conttype, 1 AS weight
                FROM missing ORDER BY state1no, state2no, conttype
                """.formatted(tables.table(LAYOUT)),
                "{subject} are contiguous with type {conttype} in one direction only");
    }
}
