package org.entente.data.scan;

import java.util.List;

/// A roll call dated outside its session.
final class DateOutsideSession implements Check {
    @Override
    public Description description() {
        return new Description(
                "un-date-outside-session",
                List.of(List.of(DelegationJump.ROLL_CALLS)),
                "Roll calls whose year is neither that in which their regular session began (session + 1945) nor the"
                        + " next",
                "A regular session opens in September and ends a year later (rules of procedure of the General Assembly,"
                        + " rule 1); the first, of 1946, is the only one that spans two calendar years otherwise",
                ".8");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        return tables.find(
                this,
                DelegationJump.ROLL_CALLS,
                """
                SELECT CASE WHEN count(*) = 1 THEN 'roll call ' || min(rcid) ELSE count(*) || ' roll calls' END AS subject,
                  'session ' || session AS period, count(*) AS rows, min(rcid) AS first_rcid, max(rcid) AS last_rcid,
                  CAST(date AS VARCHAR) AS date, session + 1945 AS session_began, .8 AS weight
                FROM %s WHERE year(date) NOT IN (session + 1945, session + 1946) GROUP BY session, date
                ORDER BY session, date
                """.formatted(tables.table(DelegationJump.ROLL_CALLS)),
                "Roll calls of the session that began in {session_began} are dated {date}");
    }
}
