package org.entente.data.scan;

import java.util.List;

/// A crisis whose days are not those between its dates.
final class CrisisDuration implements Check {
    private static final String LAYOUT = "icb-crisis";

    @Override
    public Description description() {
        return new Description(
                "crisis-duration",
                List.of(List.of(LAYOUT)),
                "Crises whose number of days (brexit) differs by more than 31 from that between trigger and end, both"
                        + " inclusive, where both days are known",
                "Both are the same span (ICB codebook): a date or the number is wrong",
                ".7; .9 from 90 days on");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        return tables.find(
                this,
                LAYOUT,
                """
                WITH dated AS (
                  SELECT crisname, yrtrig, brexit, try_cast(printf('%%d-%%02d-%%02d', yrtrig, motrig, datrig) AS DATE) AS began,
                    try_cast(printf('%%d-%%02d-%%02d', yrterm, moterm, daterm) AS DATE) AS ended
                  FROM %s WHERE datrig > 0 AND daterm > 0)
                SELECT crisname AS subject, CAST(yrtrig AS VARCHAR) AS period, 1 AS rows, brexit AS days,
                  CAST(began AS VARCHAR) AS began, CAST(ended AS VARCHAR) AS ended, date_diff('day', began, ended) + 1 AS days_between,
                  CASE WHEN abs(brexit - date_diff('day', began, ended) - 1) >= 90 THEN .9 ELSE .7 END AS weight
                FROM dated WHERE abs(brexit - date_diff('day', began, ended) - 1) > 31 ORDER BY began
                """.formatted(tables.table(LAYOUT)),
                "{days} days by the file, {days_between} by its dates {began} to {ended}");
    }
}
