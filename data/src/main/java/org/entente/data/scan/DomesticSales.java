package org.entente.data.scan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Sales of a state to itself that are missing, zero or negative.
final class DomesticSales implements Check {
    /// The exporter, the importer and the flow of each matrix with domestic sales.
    private static final Map<String, String> FLOWS =
            new TreeMap<>(Map.of("campos-trade-2019", "trade", "gegravity-trade", "trade", "agtpa", "trade"));

    @Override
    public Description description() {
        return new Description(
                "domestic-sales",
                FLOWS.keySet().stream().map(List::of).toList(),
                "Flows of a state to itself, in matrices that hold domestic sales, that are missing, zero or negative",
                "Domestic sales are output less exports. Where exports exceed output, by re-exports or by data of two"
                        + " vintages, they turn negative, and expenditure shares with them; models of trade need them positive",
                "1 if negative, .8 if zero or missing");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        String layout = layouts.getFirst();
        return tables.find(
                this,
                layout,
                """
                SELECT state1 AS subject, coalesce(CAST(year AS VARCHAR), '') AS period, 1 AS rows, "%1$s" AS domestic_sales,
                  CASE WHEN "%1$s" < 0 THEN 1 ELSE .8 END AS weight
                FROM %2$s WHERE state1 = state2 AND ("%1$s" IS NULL OR "%1$s" <= 0) ORDER BY state1, year
                """.formatted(FLOWS.get(layout), tables.table(layout)),
                "{subject} sells {domestic_sales} to itself");
    }
}
