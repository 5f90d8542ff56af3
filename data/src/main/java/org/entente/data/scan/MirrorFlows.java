package org.entente.data.scan;

import java.util.List;

/// The same trade flow in two sources, far apart.
final class MirrorFlows implements Check {
    private static final String EXPORTS = "penppml-trade";
    private static final String IMPORTS = "cow-trade-dyadic";

    @Override
    public Description description() {
        return new Description(
                "mirror-flows",
                List.of(List.of(EXPORTS, IMPORTS)),
                "Exporters with at least two pair-years in which their exports (Comtrade, by way of the package) and the"
                        + " partner's imports (COW) of the same year are both reported, differ by a factor of 50 or more, and one"
                        + " is a thousand million USD or more",
                "Cost of transport, timing and re-exports make mirror flows differ by tens of per cent, not fifty times:"
                        + " one of the two is nearly empty, mostly oil that the exporter does not report by partner, or ships"
                        + " registered elsewhere. Russia as reporter after 2021 and trade inside the Customs Union of 2010 are"
                        + " gaps of this kind",
                ".4, and .02 more for each pair-year, at most .8");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        return tables.find(
                this,
                EXPORTS,
                """
                WITH exports AS (
                  SELECT state1 AS a, state2 AS b, year, sum(export) / 1e6 AS x FROM %1$s
                  WHERE state1 IS NOT NULL AND state2 IS NOT NULL AND state1 <> state2 GROUP BY ALL),
                imports AS (
                  SELECT state1 AS a, state2 AS b, year, flow2 AS m FROM %2$s
                  UNION ALL SELECT state2, state1, year, flow1 FROM %2$s),
                apart AS (
                  SELECT *, greatest(x / m, m / x) AS factor FROM exports JOIN imports USING (a, b, year)
                  WHERE x > 0 AND m > 0 AND greatest(x, m) >= 1000 AND greatest(x / m, m / x) >= 50)
                SELECT a AS subject, min(year) || '..' || max(year) AS period, count(*) AS rows, count(*) AS pair_years,
                  count(DISTINCT b) AS partners, arg_max(b, factor) AS widest_with, arg_max(year, factor) AS in_year,
                  round(arg_max(x, factor), 1) AS exports_musd, round(arg_max(m, factor), 1) AS imports_musd,
                  least(.8, .4 + .02 * count(*)) AS weight
                FROM apart GROUP BY a HAVING count(*) >= 2 ORDER BY a
                """.formatted(tables.table(EXPORTS), tables.table(IMPORTS)),
                "Exports of {subject} and its partners' imports differ 50 times or more in {pair_years} pair-years; most with"
                        + " {widest_with} in {in_year}: {exports_musd} against {imports_musd} million USD");
    }
}
