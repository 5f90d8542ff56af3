package org.entente.data.scan;

import java.util.List;

/// Shares of the system that do not add up to it.
final class SharesOfTheSystem implements Check {
    private static final String LAYOUT = "cow-nmc";

    @Override
    public Description description() {
        return new Description(
                "cinc-sum",
                List.of(List.of(LAYOUT)),
                "Runs of years in which the composite indices of all states (cinc) add up to less than .99 or more than"
                        + " 1.01",
                "The index is the mean of six shares of the world's total (Singer, Bremer and Stuckey 1972), so that the"
                        + " sum over states is 1; where components are missing for a state and its mean is taken over the"
                        + " others, it is more. A sum of members' indices is then no share",
                "Ten times the largest difference from 1, at most .8");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        return tables.find(
                this,
                LAYOUT,
                """
                WITH sums AS (SELECT year, sum(cinc) AS total, count(cinc) AS n FROM %s WHERE cinc IS NOT NULL GROUP BY year),
                off AS (SELECT *, year - row_number() OVER (ORDER BY year) AS run FROM sums WHERE abs(total - 1) > .01)
                SELECT 'all states' AS subject, min(year) || '..' || max(year) AS period, sum(n) AS rows,
                  round(min(total), 4) AS smallest_sum, round(max(total), 4) AS largest_sum,
                  least(.8, 10 * max(abs(total - 1))) AS weight
                FROM off GROUP BY run ORDER BY min(year)
                """.formatted(tables.table(LAYOUT)),
                "The indices of all states add up to {smallest_sum} to {largest_sum}");
    }
}
