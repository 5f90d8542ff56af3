package org.entente.data.scan;

import java.util.List;

/// The rows of a resolution do not add up to the totals beside them.
final class TallyOfFile implements Check {
    private static final String LAYOUT = "undl-votes";

    @Override
    public Description description() {
        return new Description(
                "un-tally-of-file",
                List.of(List.of(LAYOUT)),
                "Resolutions of the UN Digital Library's file whose rows count otherwise than total_yes, total_no,"
                        + " total_abstentions or total_non_voting",
                "Rows and totals are of one vote",
                ".9 where yes or no differ, .6 where only abstentions or states that did not vote do");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        return tables.find(
                this,
                LAYOUT,
                """
                WITH counted AS (
                  SELECT undl_id, min(resolution) AS resolution, min(session) AS session, count(*) AS n,
                    count(*) FILTER (ms_vote = 'Y') AS yes, count(*) FILTER (ms_vote = 'N') AS no,
                    count(*) FILTER (ms_vote = 'A') AS abstain, count(*) FILTER (ms_vote = 'X') AS non_voting,
                    max(total_yes) AS t_yes, max(total_no) AS t_no, max(total_abstentions) AS t_abstain,
                    max(total_non_voting) AS t_non_voting
                  FROM %s GROUP BY undl_id)
                SELECT resolution AS subject, 'session ' || session AS period, n AS rows, undl_id,
                  yes || '-' || no || '-' || abstain || '-' || non_voting AS rows_say,
                  coalesce(CAST(CAST(t_yes AS BIGINT) AS VARCHAR), '?') || '-'
                    || coalesce(CAST(CAST(t_no AS BIGINT) AS VARCHAR), '?') || '-'
                    || coalesce(CAST(CAST(t_abstain AS BIGINT) AS VARCHAR), '?') || '-'
                    || coalesce(CAST(CAST(t_non_voting AS BIGINT) AS VARCHAR), '?') AS totals_say,
                  CASE WHEN yes <> coalesce(t_yes, yes) OR no <> coalesce(t_no, no) THEN .9 ELSE .6 END AS weight
                FROM counted
                WHERE yes <> t_yes OR no <> t_no OR abstain <> t_abstain OR non_voting <> t_non_voting ORDER BY undl_id
                """.formatted(tables.table(LAYOUT)),
                "The rows count {rows_say} (yes-no-abstain-not voting), the totals say {totals_say}");
    }
}
