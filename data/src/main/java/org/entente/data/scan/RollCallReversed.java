package org.entente.data.scan;

import java.util.List;

/// A roll call in which the states stand the other way round than whenever the same question was put.
final class RollCallReversed implements Check {
    @Override
    public Description description() {
        return new Description(
                "un-roll-call-reversed",
                List.of(List.of(DelegationJump.VOTES, DelegationJump.ROLL_CALLS)),
                "A roll call whose votes (yes 1, abstain 0, no -1) correlate at -.6 or less over at least 40 states with"
                        + " those of each other roll call under the same title within four sessions (two or more), neither on"
                        + " amendments nor on paragraphs, while these agree with each other",
                "On a repeated question the blocs stand as they stood. A reversed sign, or a vote on a motion against"
                        + " the question under its title: either way the roll call says the opposite of what it seems to",
                "Minus half of the correlation nearest to zero; .9 at most");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        return tables.find(
                this,
                DelegationJump.VOTES,
                """
                WITH calls AS (
                  SELECT rcid, session, lower(trim(short)) AS title FROM %2$s
                  WHERE coalesce(amend, 0) = 0 AND coalesce(para, 0) = 0 AND length(trim(short)) > 12),
                ballots AS (
                  SELECT rcid, country, CASE vote WHEN 'yes' THEN 1 WHEN 'no' THEN -1 ELSE 0 END AS x FROM %1$s),
                pairs AS (
                  SELECT a.rcid AS a, b.rcid AS b, any_value(a.title) AS title, any_value(a.session) AS session,
                    corr(v.x, w.x) AS c
                  FROM calls a JOIN calls b ON a.title = b.title AND a.rcid <> b.rcid AND abs(a.session - b.session) <= 4
                  JOIN ballots v ON v.rcid = a.rcid JOIN ballots w ON w.rcid = b.rcid AND w.country = v.country
                  GROUP BY a.rcid, b.rcid HAVING count(*) >= 40 AND stddev(v.x) > .3 AND stddev(w.x) > .3),
                against AS (
                  SELECT a, any_value(title) AS title, any_value(session) AS session, count(*) AS others, max(c) AS nearest,
                    min(c) AS farthest, list(b) AS bs
                  FROM pairs GROUP BY a HAVING count(*) >= 2 AND max(c) <= -.6)
                SELECT title AS subject, 'session ' || session AS period,
                  (SELECT count(*) FROM ballots WHERE rcid = a) AS rows, a AS rcid, others AS other_roll_calls,
                  round(farthest, 2) AS lowest_correlation, round(nearest, 2) AS highest_correlation,
                  least(.9, -nearest / 2) AS weight, a AS "@rcid", 'vote' AS "column"
                FROM against
                WHERE NOT EXISTS (SELECT 1 FROM pairs p WHERE list_contains(bs, p.a) AND list_contains(bs, p.b) AND p.c < 0)
                ORDER BY a
                """.formatted(tables.table(DelegationJump.VOTES), tables.table(DelegationJump.ROLL_CALLS)),
                "Roll call {rcid} on \"{subject}\" runs against all {other_roll_calls} others under the same title");
    }
}
