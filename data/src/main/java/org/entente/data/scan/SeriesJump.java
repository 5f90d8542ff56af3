package org.entente.data.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.data.engine.Engine;

/// A level that jumps for one year and returns.
final class SeriesJump implements Check {
    /// The columns of each layout, each with the factor at which a jump is no longer a change.
    private static final SortedMap<String, SortedMap<String, Double>> SERIES = new TreeMap<>();

    private static final double PEOPLE = 1.5;
    private static final double INCOME = 2;
    private static final double ARMS = 5;

    static {
        put("cow-nmc", "tpop", PEOPLE);
        put("cow-nmc", "upop", PEOPLE);
        put("cow-nmc", "milex", ARMS);
        put("cow-nmc", "milper", ARMS);
        put("cow-nmc", "pec", ARMS);
        put("cow-nmc", "irst", ARMS);
        put("pwt", "pop", PEOPLE);
        put("pwt", "rgdpna", INCOME);
        put("pwt-package", "pop", PEOPLE);
        put("pwt-package", "rgdpna", INCOME);
        put("maddison", "pop", PEOPLE);
        put("maddison", "gdppc", INCOME);
        put("maddison-owid", "Population", PEOPLE);
        put("maddison-owid", "GDP per capita", INCOME);
        put("wdi-extract", "total_population", PEOPLE);
        put("wdi-extract", "gdp", INCOME);
        put("gdp-fariss", "pwtpop", PEOPLE);
        put("gdp-fariss", "mrgdppc", INCOME);
    }

    private static void put(String layout, String column, double factor) {
        SERIES.computeIfAbsent(layout, _ -> new TreeMap<>()).put(column, factor);
    }

    @Override
    public Description description() {
        return new Description(
                "series-jump",
                SERIES.keySet().stream().map(List::of).toList(),
                "A value beyond both neighbours, which lie within a quarter of each other, by a factor: 1.5 for"
                        + " populations, 2 for incomes, 5 for capabilities (there only from 100 units on). Years must follow"
                        + " each other",
                "A population does not leave and come back within a year; a factor of about ten is a slipped digit. War"
                        + " and mobilisation can do it to incomes and armies: look at the year",
                "The factor on a log scale, 1 at ten times; at most .5 where military personnel rises, as by mobilisation");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        String layout = layouts.getFirst();
        List<Finding> findings = new ArrayList<>();
        SERIES.getOrDefault(layout, new TreeMap<>())
                .forEach((column, factor) -> findings.addAll(in(tables, layout, column, factor)));
        return findings;
    }

    private List<Finding> in(Tables tables, String layout, String column, double factor) {
        return tables.find(
                this,
                layout,
                """
                WITH series AS (
                  SELECT state, year, max(CAST(%1$s AS DOUBLE)) AS v FROM %2$s WHERE %1$s > 0 AND state IS NOT NULL
                  GROUP BY state, year HAVING count(*) = 1),
                around AS (
                  SELECT *, lag(v) OVER w AS before, lead(v) OVER w AS after, lag(year) OVER w AS y0, lead(year) OVER w AS y2
                  FROM series WINDOW w AS (PARTITION BY state ORDER BY year)),
                jumps AS (
                  SELECT *, greatest(least(before, after) / v, v / greatest(before, after)) AS factor FROM around
                  WHERE y0 = year - 1 AND y2 = year + 1 AND greatest(before, after) <= 1.25 * least(before, after))
                SELECT state AS subject, CAST(year AS VARCHAR) AS period, 1 AS rows, %3$s AS series, round(before, 3) AS before,
                  round(v, 3) AS value, round(after, 3) AS after, round(factor, 2) AS factor, CASE WHEN %3$s = 'milper' AND v > before THEN least(.5, log10(factor)) ELSE least(1, log10(factor)) END AS weight,
                  %3$s AS "column"
                FROM jumps WHERE factor >= %4$s AND greatest(before, v, after) >= %5$s ORDER BY state, year
                """.formatted(
                                Engine.name(column),
                                tables.table(layout),
                                Engine.text(column),
                                factor,
                                factor == ARMS ? 100 : 0),
                "{series} goes {before}, {value}, {after} in three years");
    }
}
