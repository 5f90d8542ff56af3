package org.entente.data.scan;

import java.util.List;

/// A roll call under the symbol of an adopted resolution in which more states voted no than yes.
final class AdoptedAgainstMajority implements Check {
    @Override
    public Description description() {
        return new Description(
                "un-adopted-against-majority",
                List.of(List.of(DelegationJump.VOTES, DelegationJump.ROLL_CALLS)),
                "Roll calls since session 31 under the symbol of a resolution, neither on an amendment nor on a"
                        + " paragraph, with at least as many no as yes",
                "Resolutions are adopted by a majority of those present and voting (Charter of the United Nations, art."
                        + " 18), and since session 31 the symbol belongs to adopted resolutions only. The sign is reversed, or"
                        + " the roll call is another one: on a motion or a paragraph",
                ".9; .95 where another roll call of the same symbol has the yes majority");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        return tables.find(
                this,
                DelegationJump.VOTES,
                """
                WITH tallies AS (
                  SELECT rcid, session, unres, CAST(date AS VARCHAR) AS date,
                    sum(CASE vote WHEN 'yes' THEN 1 ELSE 0 END) AS yes, sum(CASE vote WHEN 'no' THEN 1 ELSE 0 END) AS no
                  FROM %s JOIN %s USING (rcid)
                  WHERE session >= 31 AND regexp_matches(unres, '^(A/RES|R)/[0-9]+/[0-9]+[A-Z]*$') AND coalesce(amend, 0) = 0
                    AND coalesce(para, 0) = 0
                  GROUP BY rcid, session, unres, date),
                doubles AS (
                  SELECT x.rcid, count(y.rcid) AS others, min(y.rcid) AS other, min(y.yes) AS other_yes, min(y.no) AS other_no
                  FROM tallies x LEFT JOIN tallies y ON y.unres = x.unres AND y.rcid <> x.rcid AND y.yes > y.no
                  GROUP BY x.rcid)
                SELECT unres AS subject, 'session ' || session AS period, yes + no AS rows, rcid, date, yes, no,
                  other AS roll_call_with_majority, other_yes, other_no, CASE WHEN others > 0 THEN .95 ELSE .9 END AS weight,
                  rcid AS "@rcid", 'vote' AS "column"
                FROM tallies JOIN doubles USING (rcid) WHERE no >= yes ORDER BY rcid
                """.formatted(tables.table(DelegationJump.VOTES), tables.table(DelegationJump.ROLL_CALLS)),
                "Roll call {rcid} carries the symbol of the adopted resolution {subject}, but {no} voted no and {yes} yes");
    }
}
