package org.entente.data.scan;

import java.util.List;

/// The same vote differs between two releases of the same data.
final class VintagesDisagree implements Check {
    @Override
    public Description description() {
        return new Description(
                "un-vintages-disagree",
                List.of(List.of(DelegationJump.VOTES, DelegationJump.PUBLISHED)),
                "Votes by roll call and state that are yes, abstain or no in both releases and differ",
                "The two are releases of one data set; a vote that changed between them was mended or damaged",
                ".8");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        return tables.find(
                this,
                DelegationJump.VOTES,
                """
                WITH later AS (SELECT rcid, state, country, vote FROM %s WHERE state IS NOT NULL),
                earlier AS (
                  SELECT rcid, state, unres, CASE vote WHEN 1 THEN 'yes' WHEN 2 THEN 'abstain' WHEN 3 THEN 'no' END AS vote
                  FROM %s WHERE vote IN (1, 2, 3))
                SELECT country AS subject, coalesce(unres, 'rcid ' || rcid) AS period, 1 AS rows, rcid, later.vote AS here,
                  earlier.vote AS in_the_long_file, .8 AS weight, rcid AS "@rcid", country AS "@country", 'vote' AS "column"
                FROM later JOIN earlier USING (rcid, state) WHERE later.vote <> earlier.vote ORDER BY rcid, country
                """.formatted(tables.table(DelegationJump.VOTES), tables.table(DelegationJump.PUBLISHED)),
                "The vote is {here} here and {in_the_long_file} in the long file");
    }
}
