package org.entente.data.scan;

import java.util.List;

/// A dispute whose summary does not reconcile with its participants.
final class DisputeTallies implements Check {
    private static final String DISPUTES = "cow-mid-dispute";
    private static final String PARTICIPANTS = "cow-mid-participant";

    @Override
    public Description description() {
        return new Description(
                "mid-tallies",
                List.of(List.of(DISPUTES, PARTICIPANTS)),
                "Disputes whose numbers of states on side A and B (numa, numb) are not those of the participants' file, or"
                        + " whose hostility is not the highest of a participant",
                "The summary is made from the participants (codebook of MID 5.0)",
                ".9; .6 where the two sides are only swapped");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        return tables.find(
                this,
                DISPUTES,
                """
                WITH counted AS (
                  SELECT d.dispnum, d.styear, d.numa, d.numb, d.hostlev,
                    count(DISTINCT p.ccode) FILTER (p.sidea = 1) AS a, count(DISTINCT p.ccode) FILTER (p.sidea = 0) AS b,
                    max(p.hostlev) AS highest
                  FROM %s d JOIN %s p USING (dispnum) GROUP BY ALL)
                SELECT 'dispute ' || dispnum AS subject, CAST(styear AS VARCHAR) AS period, 1 AS rows, numa, numb, a AS states_a,
                  b AS states_b, hostlev, highest AS highest_of_participants,
                  CASE WHEN hostlev = highest AND numa = b AND numb = a THEN .6 ELSE .9 END AS weight,
                  dispnum AS "@dispnum", CASE WHEN hostlev <> highest THEN 'hostlev' ELSE 'numa' END AS "column"
                FROM counted WHERE numa <> a OR numb <> b OR hostlev <> highest ORDER BY dispnum
                """.formatted(tables.table(DISPUTES), tables.table(PARTICIPANTS)),
                "The summary has {numa} against {numb} states at level {hostlev}, the participants {states_a} against"
                        + " {states_b} at most {highest_of_participants}");
    }
}
