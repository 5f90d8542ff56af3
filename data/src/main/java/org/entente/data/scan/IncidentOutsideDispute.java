package org.entente.data.scan;

import java.util.List;

/// An incident that begins before its dispute or ends after it.
final class IncidentOutsideDispute implements Check {
    private static final String INCIDENTS = "cow-mid-incident";
    private static final String DISPUTES = "cow-mid-dispute";

    @Override
    public Description description() {
        return new Description(
                "mid-incident-outside-dispute",
                List.of(List.of(INCIDENTS, DISPUTES)),
                "Incidents that begin before the first or end after the last day of their dispute; where a day is not"
                        + " known, the one that would agree is taken",
                "A dispute is the span of its incidents (codebook of MID 5.0): one of the two dates is wrong",
                ".8; 1 where it is off by a year or more");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        return tables.find(
                this,
                INCIDENTS,
                """
                WITH dated AS (
                  SELECT i.dispnum, i.incidnum, concat_ws('-', i.styear, i.stmon, i.stday) AS began_text,
                    concat_ws('-', i.endyear, i.endmon, i.endday) AS ended_text,
                    concat_ws('-', d.styear, d.stmon, d.stday) AS first_text,
                    concat_ws('-', d.endyear, d.endmon, d.endday) AS last_text,
                    i.styear * 10000 + i.stmon * 100 + coalesce(i.stday, 31) AS began,
                    i.endyear * 10000 + i.endmon * 100 + coalesce(i.endday, 1) AS ended,
                    d.styear * 10000 + d.stmon * 100 + coalesce(d.stday, 1) AS first_day,
                    d.endyear * 10000 + d.endmon * 100 + coalesce(d.endday, 31) AS last_day
                  FROM %s i JOIN %s d USING (dispnum))
                SELECT 'incident ' || incidnum AS subject, CAST(began // 10000 AS VARCHAR) AS period, 1 AS rows, dispnum,
                  incidnum, began_text AS incident_began, ended_text AS incident_ended, first_text AS dispute_began,
                  last_text AS dispute_ended,
                  CASE WHEN first_day - began >= 10000 OR ended - last_day >= 10000 THEN 1 ELSE .8 END AS weight
                FROM dated WHERE began < first_day OR ended > last_day ORDER BY incidnum
                """.formatted(tables.table(INCIDENTS), tables.table(DISPUTES)),
                "The incident runs {incident_began} to {incident_ended}, its dispute {dispnum} {dispute_began} to"
                        + " {dispute_ended}");
    }
}
