package org.entente.data.scan;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Rows under a number that stands for no state in their year.
final class CodeOutOfTime implements Check {
    private static final SortedMap<String, Row> ROWS = new TreeMap<>();

    static {
        ROWS.put("cow-nmc", new Row("state", "ccode", "tpop IS NOT NULL"));
        ROWS.put("atop-directed-dyad-year", new Row("state1", "ccode1", "true"));
        ROWS.put("cow-mid-participant", new Row("state", "ccode", "true"));
        ROWS.put("cow-trade-dyadic", new Row("state1", "ccode1", "flow1 > 0"));
        ROWS.put("un-votes-published", new Row("state", "ccode", "vote IS NOT NULL"));
        ROWS.put("gdp-fariss", new Row("state", "ccode", "pwtpop IS NOT NULL"));
        ROWS.put("gml-directed-dyad-year", new Row("state1", "ccode1", "true"));
        ROWS.put("ucdp-acd-pairs", new Row("state1", "gwno_a", "true"));
    }

    @Override
    public Description description() {
        return new Description(
                "code-out-of-time",
                ROWS.keySet().stream().map(List::of).toList(),
                "Rows with a value under a number of Correlates of War or Gleditsch-Ward that stands for no state on 1"
                        + " January, 1 July or 31 December of their year",
                "The list of states says from when to when a number counts; a row before or after belongs to another"
                        + " state, or to none",
                ".6");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        String layout = layouts.getFirst();
        Row row = ROWS.get(layout);
        if (row == null) {
            throw new IllegalArgumentException("no numbers known of layout " + layout);
        }
        return tables.find(
                this,
                layout,
                """
                SELECT CAST(%1$s AS VARCHAR) AS subject, min(year) || '..' || max(year) AS period, count(*) AS rows,
                  %1$s AS code, .6 AS weight
                FROM %2$s WHERE %3$s IS NULL AND %1$s IS NOT NULL AND %4$s GROUP BY %1$s ORDER BY %1$s
                """.formatted(row.code, tables.table(layout), row.state, row.where),
                "{rows} rows under {code}, which stands for no state then");
    }

    private record Row(String state, String code, String where) {}
}
