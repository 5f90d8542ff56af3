package org.entente.data.scan;

import java.util.ArrayList;
import java.util.List;

/// An estimate that lies outside its own interval.
final class EstimateOutsideInterval implements Check {
    @Override
    public Description description() {
        return new Description(
                "estimate-outside-interval",
                List.of(List.of("vdem-simple"), List.of("vdem-country-year")),
                "State-years in which an index of V-Dem lies below its codelow or above its codehigh",
                "The interval is that of the estimate's own posterior and holds its point (V-Dem codebook, section 1)",
                "1; .5 where it is out by less than .001, as by rounding");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        String layout = layouts.getFirst();
        List<String> columns = tables.columns(layout);
        List<Finding> findings = new ArrayList<>();
        for (String column : columns) {
            if (columns.contains(column + "_codelow") && columns.contains(column + "_codehigh")) {
                findings.addAll(in(tables, layout, column));
            }
        }
        return findings;
    }

    private List<Finding> in(Tables tables, String layout, String column) {
        return tables.find(
                this,
                layout,
                """
                SELECT country_text_id AS subject, CAST(year AS VARCHAR) AS period, 1 AS rows, '%1$s' AS index, %1$s AS estimate,
                  %1$s_codelow AS low, %1$s_codehigh AS high,
                  CASE WHEN %1$s > %1$s_codehigh + .001 OR %1$s < %1$s_codelow - .001 THEN 1 ELSE .5 END AS weight
                FROM %2$s WHERE %1$s < %1$s_codelow OR %1$s > %1$s_codehigh ORDER BY subject, year
                """.formatted(column, tables.table(layout)),
                "{index} is {estimate}, its interval {low} to {high}");
    }
}
