package org.entente.data.scan;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.core.union.Membership.Status;
import org.entente.core.union.Union;
import org.entente.core.union.Union.TradeFunction;
import org.entente.data.engine.Engine;

/// A dispute with use of force between two states that owe each other defence, resting on next to nothing.
final class DisputeBetweenAllies implements Check {
    private static final String DISPUTES = "cow-mid-dispute";
    private static final String PARTICIPANTS = "cow-mid-participant";
    private static final String PROMISES = "atop-directed-dyad-year";

    @Override
    public Description description() {
        return new Description(
                "dispute-between-allies",
                List.of(List.of(DISPUTES, PARTICIPANTS, PROMISES)),
                "Disputes of hostility 4 or 5 (use of force, war) between two states alone that in ATOP promise each"
                        + " other defence in the year and the year before, which lasted one day, drew no response and killed no"
                        + " one",
                "Allies do fight, and such rows need not be wrong; but the level rests on one act, often of a coast guard"
                        + " against a boat, and one row decides how often a union's members \"use force\" on each other. Show"
                        + " the incident before counting it (METHODS A15)",
                ".4; .6 where both were members of one union with a treaty of defence in the catalogue");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        String unions = tables.catalogue().unions().stream()
                .filter(union -> union.trade() == TradeFunction.NONE
                        && union.treaties().stream()
                                .anyMatch(treaty -> treaty.obligations().contains("defence")))
                .flatMap(union -> union.memberships().stream()
                        .filter(one -> one.status() == Status.MEMBER)
                        .map(one -> "(%s, '%s', %d, %d)"
                                .formatted(
                                        Engine.text(code(union)),
                                        one.state().code(),
                                        one.inForce().start().getYear(),
                                        one.inForce().isOpen()
                                                ? 9999
                                                : one.inForce().end().getYear())))
                .collect(Collectors.joining(", "));
        return tables.find(
                this,
                DISPUTES,
                """
                WITH unions (u, state, joined, ended) AS (VALUES %1$s),
                allies AS (
                  SELECT x.ccode1, x.ccode2, x.year FROM %4$s x JOIN %4$s y
                    ON y.ccode1 = x.ccode2 AND y.ccode2 = x.ccode1 AND y.year = x.year
                  WHERE x.atop_defense = 1 AND y.atop_defense = 1),
                pairs AS (
                  SELECT d.dispnum, d.styear, d.stmon, d.stday, d.hostlev, d.hiact, d.maxdur, d.recip, d.fatality,
                    a.state AS one, b.state AS other
                  FROM %2$s d JOIN %3$s a ON a.dispnum = d.dispnum AND a.sidea = 1
                  JOIN %3$s b ON b.dispnum = d.dispnum AND b.sidea = 0
                  JOIN allies t ON t.ccode1 = a.ccode AND t.ccode2 = b.ccode AND t.year = d.styear
                  JOIN allies u ON u.ccode1 = a.ccode AND u.ccode2 = b.ccode AND u.year = d.styear - 1
                  WHERE d.hostlev >= 4 AND d.numa = 1 AND d.numb = 1 AND d.maxdur <= 1 AND d.recip = 0
                    AND coalesce(d.fatality, 0) = 0)
                SELECT one || ' and ' || other AS subject, CAST(styear AS VARCHAR) AS period, 1 AS rows, dispnum,
                  coalesce(CAST(stday AS VARCHAR) || '.', '') || stmon || '.' || styear AS day, hostlev, hiact AS highest_action,
                  maxdur AS days, recip AS reciprocated,
                  (SELECT string_agg(x.u, ' ' ORDER BY x.u) FROM unions x JOIN unions y ON y.u = x.u
                     WHERE x.state = one AND y.state = other AND styear BETWEEN x.joined AND x.ended
                       AND styear BETWEEN y.joined AND y.ended) AS in_union,
                  CASE WHEN EXISTS (SELECT 1 FROM unions x JOIN unions y ON y.u = x.u
                     WHERE x.state = one AND y.state = other AND styear BETWEEN x.joined AND x.ended
                       AND styear BETWEEN y.joined AND y.ended) THEN .6 ELSE .4 END AS weight,
                  dispnum AS "@dispnum", 'hostlev' AS "column"
                FROM pairs ORDER BY dispnum
                """.formatted(unions, tables.table(DISPUTES), tables.table(PARTICIPANTS), tables.table(PROMISES)),
                "Dispute {dispnum} has level {hostlev} between defence partners: one day, no response, no dead");
    }

    private static String code(Union union) {
        return union.id().code();
    }
}
