package org.entente.data.scan;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A state that is in a year twice, under two codes, when one succeeds the other.
final class TwoCodesOneState implements Check {
    private static final SortedMap<String, String> CODES = new TreeMap<>(Map.of(
            "cow-nmc", "ccode",
            "gdp-fariss", "ccode",
            "democracy-cow-year", "ccode",
            "polity5", "ccode",
            "vdem-simple", "country_text_id",
            "maddison-owid", "Entity"));

    @Override
    public Description description() {
        return new Description(
                "two-codes-one-state",
                CODES.keySet().stream().map(List::of).toList(),
                "State-years in which one state of the catalogue has two rows under two codes, as Germany in 1990 under"
                        + " 255 and 260, Yemen under 678 and 679, Serbia under 340 and 345",
                "The two shared the year but no day: a sum over states counts it twice, and a join by state doubles its"
                        + " rows. Correct in the source, wrong in most panels made from it",
                ".5");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        String layout = layouts.getFirst();
        return tables.find(
                this,
                layout,
                """
                SELECT state AS subject, CAST(year AS VARCHAR) AS period, count(*) AS rows,
                  string_agg(DISTINCT CAST("%1$s" AS VARCHAR), ' ' ORDER BY CAST("%1$s" AS VARCHAR)) AS codes, .5 AS weight
                FROM %2$s WHERE state IS NOT NULL GROUP BY state, year HAVING count(DISTINCT "%1$s") > 1 ORDER BY state, year
                """.formatted(CODES.get(layout), tables.table(layout)),
                "{subject} has rows under the codes {codes} in one year");
    }
}
