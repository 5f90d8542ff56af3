package org.entente.data.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.data.engine.Engine;

/// A code for "missing" that is still there as a number.
final class MissingCodeAsValue implements Check {
    private static final SortedMap<String, List<String>> COLUMNS = new TreeMap<>();

    static {
        COLUMNS.put("polity5", List.of("polity", "polity2", "democ", "autoc"));
        COLUMNS.put("democracy-cow-year", List.of("polity2", "euds", "v2x_polyarchy"));
        COLUMNS.put("vdem-simple", List.of("v2x_polyarchy", "v2x_libdem"));
        COLUMNS.put("cow-nmc", List.of("milex", "milper", "irst", "pec", "tpop", "upop", "cinc"));
        COLUMNS.put("cow-trade-dyadic", List.of("flow1", "flow2"));
        COLUMNS.put("gdp-fariss", List.of("mrgdppc", "pwtrgdp", "pwtpop"));
        COLUMNS.put("pwt-package", List.of("rgdpna", "pop"));
        COLUMNS.put("maddison-owid", List.of("GDP per capita", "Population"));
    }

    @Override
    public Description description() {
        return new Description(
                "missing-code-as-value",
                COLUMNS.keySet().stream().map(List::of).toList(),
                "Values -9 (except where scores run from -10 to 10), -66, -77, -88, -99, -999 or -9999 that the descriptor"
                        + " does not read as missing",
                "They are codes of providers (Polity: -66 interruption, -77 interregnum, -88 transition; COW: -9). In a"
                        + " mean they are scores",
                "1");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        String layout = layouts.getFirst();
        List<Finding> findings = new ArrayList<>();
        for (String column : COLUMNS.getOrDefault(layout, List.of())) {
            boolean isScore = column.startsWith("polity");
            findings.addAll(tables.find(
                    this,
                    layout,
                    """
                    SELECT %1$s AS subject, min(year) || '..' || max(year) AS period, count(*) AS rows, CAST(%2$s AS BIGINT) AS code,
                      1 AS weight
                    FROM %3$s WHERE %2$s IN (-66, -77, -88, -99, -999, -9999%4$s) GROUP BY %2$s ORDER BY %2$s
                    """.formatted(
                            Engine.text(column), Engine.name(column), tables.table(layout), isScore ? "" : ", -9"),
                    "{subject} is {code} in {rows} rows"));
        }
        return findings;
    }
}
