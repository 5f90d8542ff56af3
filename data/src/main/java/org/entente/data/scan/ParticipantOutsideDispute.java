package org.entente.data.scan;

import java.util.List;

/// A participant whose years in a dispute are not within the dispute's.
final class ParticipantOutsideDispute implements Check {
    private static final String PARTICIPANTS = "cow-mid-participant";
    private static final String DISPUTES = "cow-mid-dispute";

    @Override
    public Description description() {
        return new Description(
                "mid-participant-outside-dispute",
                List.of(List.of(PARTICIPANTS, DISPUTES)),
                "Participants that enter a dispute in a year before it began or leave it in a year after it ended",
                "A dispute lasts as long as its participants are in it (codebook of MID 5.0)",
                "1");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        return tables.find(
                this,
                PARTICIPANTS,
                """
                SELECT coalesce(p.state, CAST(p.ccode AS VARCHAR)) || ' in dispute ' || dispnum AS subject,
                  CAST(p.styear AS VARCHAR) || '..' || p.endyear AS period, 1 AS rows, dispnum, p.styear AS entered,
                  p.endyear AS gone, d.styear AS dispute_began, d.endyear AS dispute_ended, 1 AS weight
                FROM %s p JOIN %s d USING (dispnum) WHERE p.styear < d.styear OR p.endyear > d.endyear
                ORDER BY dispnum, p.ccode
                """.formatted(tables.table(PARTICIPANTS), tables.table(DISPUTES)),
                "In the dispute from {entered} to {gone}, which lasted from {dispute_began} to {dispute_ended}");
    }
}
