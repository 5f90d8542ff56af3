package org.entente.data.scan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.entente.data.catalog.Correction;
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
        List<Finding> found = tables.find(
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
        return found.stream()
                .map(one -> tables.corrections(layouts.getFirst()).stream()
                        .filter(correction -> settles(correction, one.evidence()))
                        .findFirst()
                        .map(correction -> one.coveredBy(correction.id()))
                        .orElse(one))
                .toList();
    }

    /// Whether a correction of one vote turns the count into the published tally.
    private static boolean settles(Correction correction, Map<String, String> evidence) {
        List<String> rcid = correction.where().values().getOrDefault("rcid", List.of());
        if (!rcid.equals(List.of(evidence.getOrDefault("rcid", "")))) {
            return false;
        }
        int[] tally = Arrays.stream(evidence.getOrDefault("counted", "").split("-"))
                .mapToInt(Integer::parseInt)
                .toArray();
        place(correction.published()).ifPresent(place -> tally[place]--);
        correction.corrected().ifPresent(vote -> place(vote).ifPresent(place -> tally[place]++));
        return "%d-%d-%d".formatted(tally[0], tally[1], tally[2]).equals(evidence.get("published"));
    }

    private static OptionalInt place(String vote) {
        return switch (vote) {
            case "yes", "1" -> OptionalInt.of(0);
            case "no", "3" -> OptionalInt.of(1);
            case "abstain", "2" -> OptionalInt.of(2);
            default -> OptionalInt.empty();
        };
    }
}
