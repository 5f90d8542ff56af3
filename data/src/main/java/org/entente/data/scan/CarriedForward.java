package org.entente.data.scan;

import java.util.ArrayList;
import java.util.List;

/// The same value year after year until the series ends.
final class CarriedForward implements Check {
    private static final String LAYOUT = "cow-nmc";
    private static final List<String> COLUMNS = List.of("milex", "milper", "irst", "pec", "tpop", "upop");

    @Override
    public Description description() {
        return new Description(
                "carried-forward",
                List.of(List.of(LAYOUT)),
                "A column in which at least ten states, and a twentieth of those with a value, end with the same value of"
                        + " 100 or more in six or more years in a row up to the last, having changed every year on average"
                        + " before: more than half of their earlier steps are changes",
                "Measured quantities of this size do not stand still in many states at once; the last real value has been"
                        + " carried on. Zeros and constants after a source's last real year are no observations",
                "The share of states, at least .5");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        List<Finding> findings = new ArrayList<>();
        COLUMNS.forEach(column -> findings.addAll(in(tables, column)));
        return findings;
    }

    private List<Finding> in(Tables tables, String column) {
        return tables.find(
                this,
                LAYOUT,
                """
                WITH series AS (
                  SELECT ccode, state, year, %1$s AS v, max(year) OVER () AS last_year, lag(%1$s) OVER w AS before
                  FROM %2$s WHERE %1$s IS NOT NULL WINDOW w AS (PARTITION BY ccode ORDER BY year)),
                ends AS (
                  SELECT ccode, arg_max(state, year) AS state, max(year) AS ends, arg_max(v, year) AS v,
                    max(CASE WHEN v <> before THEN year END) AS last_change, any_value(last_year) AS last_year
                  FROM series GROUP BY ccode),
                shares AS (
                  SELECT ccode, avg(CASE WHEN v <> before THEN 1.0 ELSE 0 END) AS changes
                  FROM series JOIN (SELECT ccode, last_change FROM ends) USING (ccode)
                  WHERE before IS NOT NULL AND year <= last_change GROUP BY ccode),
                still AS (
                  SELECT * FROM ends JOIN shares USING (ccode)
                  WHERE ends = last_year AND v >= 100 AND last_change <= last_year - 5 AND changes > .5),
                large AS (SELECT count(*) AS states FROM ends WHERE ends = last_year AND v >= 100)
                SELECT '%1$s' AS subject, min(last_change) || '..' || max(last_year) AS period,
                  sum(last_year - last_change) AS rows, count(*) AS states, max(large.states) AS of_states,
                  mode(last_change) AS since_mostly, string_agg(state, ' ' ORDER BY state) AS which,
                  greatest(.5, count(*) / max(large.states)) AS weight
                FROM still, large HAVING count(*) >= 10 AND count(*) >= .05 * max(large.states)
                """.formatted(column, tables.table(LAYOUT)),
                "{states} of {of_states} states with 100 or more end with one and the same value in six years or more,"
                        + " mostly since {since_mostly}");
    }
}
