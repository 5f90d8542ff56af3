package org.entente.data.scan;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.data.catalog.PublishedTally;
import org.entente.data.engine.Engine;

/// A roll call whose votes do not add up to the tally that the United Nations published.
final class TallyOfRecord implements Check {
    @Override
    public Description description() {
        return new Description(
                "un-tally-of-record",
                List.of(List.of(DelegationJump.VOTES, DelegationJump.ROLL_CALLS), List.of(DelegationJump.PUBLISHED)),
                "Roll calls on resolutions whose tally is in catalog/published-tallies.csv and differs from the count of"
                        + " votes",
                "Each tally cites where it was published; a difference is a vote too many, too few or on the wrong side",
                ".9");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        List<PublishedTally> tallies = tables.catalogue().publishedTallies();
        if (tallies.isEmpty()) {
            return List.of();
        }
        String values = tallies.stream()
                .map(one -> "(%s, %d, %d, %d, %s)"
                        .formatted(
                                Engine.text(one.resolution().replaceFirst("^A/RES/", "")),
                                one.yes(),
                                one.no(),
                                one.abstain(),
                                Engine.text(String.join(";", one.sources()))))
                .collect(Collectors.joining(", "));
        boolean isLong = layouts.getFirst().equals(DelegationJump.PUBLISHED);
        String ballots = isLong
                ? "SELECT rcid, session, unres, CASE vote WHEN 1 THEN 'yes' WHEN 2 THEN 'abstain' WHEN 3 THEN 'no' END AS vote FROM %s"
                        .formatted(tables.table(DelegationJump.PUBLISHED))
                : "SELECT rcid, session, unres, vote FROM %s JOIN %s USING (rcid) WHERE coalesce(amend, 0) = 0 AND coalesce(para, 0) = 0"
                        .formatted(tables.table(DelegationJump.VOTES), tables.table(DelegationJump.ROLL_CALLS));
        return tables.find(
                this,
                layouts.getFirst(),
                """
                WITH published (symbol, yes, no, abstain, cites) AS (VALUES %s),
                ballots AS (%s),
                counted AS (
                  SELECT rcid, any_value(session) AS session, regexp_replace(any_value(unres), '^(A/RES|R)/', '') AS symbol,
                    count(*) FILTER (vote = 'yes') AS y, count(*) FILTER (vote = 'no') AS n, count(*) FILTER (vote = 'abstain') AS a
                  FROM ballots GROUP BY rcid)
                SELECT 'A/RES/' || symbol AS subject, 'session ' || session AS period, y + n + a AS rows, rcid,
                  y || '-' || n || '-' || a AS counted, yes || '-' || no || '-' || abstain AS published, cites AS published_in,
                  .9 AS weight, rcid AS "@rcid", 'vote' AS "column"
                FROM counted JOIN published USING (symbol) WHERE y <> yes OR n <> no OR a <> abstain ORDER BY rcid
                """.formatted(values, ballots),
                "The votes count {counted} (yes-no-abstain), published were {published}");
    }
}
