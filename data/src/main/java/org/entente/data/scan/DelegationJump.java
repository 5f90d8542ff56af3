package org.entente.data.scan;

import java.util.List;

/// A delegation whose agreement with all others jumps in one session and returns.
final class DelegationJump implements Check {
    static final String VOTES = "un-votes";
    static final String ROLL_CALLS = "un-roll-calls";
    static final String PUBLISHED = "un-votes-published";

    @Override
    public Description description() {
        return new Description(
                "un-delegation-jump",
                List.of(List.of(VOTES, ROLL_CALLS), List.of(PUBLISHED)),
                "A session in which a state's agreement with the others lies far from its mean of the sessions before"
                        + " and after: the median over at least 40 other states (20 or more joint votes each) of the"
                        + " absolute deviation is at least .2, three times the change between the sessions around it,"
                        + " and has a robust z of at least 8",
                "The null is the state's own history: the median and the median absolute deviation of the same"
                        + " deviation over its other sessions (at least 10). Delegations change course, but rarely to"
                        + " come back exactly. Few votes cast or a new government explain some: look at them",
                "Deviation over .4, at most 1; half of that where fewer than half of the session's votes were cast");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        boolean isLong = layouts.getFirst().equals(PUBLISHED);
        String ballots = isLong
                ? """
                SELECT rcid, session, CAST(ccode AS VARCHAR) AS who, CASE vote WHEN 1 THEN 'yes' WHEN 2 THEN 'abstain'
                ELSE 'no' END AS vote, coalesce(state, CAST(ccode AS VARCHAR)) AS name FROM %s WHERE vote IN (1, 2, 3)""".formatted(tables.table(PUBLISHED))
                : "SELECT rcid, session, country AS who, vote, country AS name FROM %s JOIN %s USING (rcid)"
                        .formatted(tables.table(VOTES), tables.table(ROLL_CALLS));
        tables.engine().execute("CREATE OR REPLACE TEMP TABLE scan_ballots AS " + ballots);
        return tables.find(this, layouts.getFirst(), SQL.formatted(isLong ? "ccode" : "country"), SENTENCE);
    }

    private static final String SENTENCE =
            "Agreement with the other states moves by {deviation} (median) in session {session} and returns; most with"
                    + " {most_moved}: {before}, {in_session}, {after}";

    private static final String SQL = """
            WITH pairs AS (
              SELECT a.session, a.who AS a, b.who AS b, any_value(a.name) AS an, any_value(b.name) AS bn,
                avg(CASE WHEN a.vote = b.vote THEN 1.0 ELSE 0 END) AS g, count(*) AS n
              FROM scan_ballots a JOIN scan_ballots b ON a.rcid = b.rcid AND a.who <> b.who
              GROUP BY a.session, a.who, b.who HAVING count(*) >= 20),
            moves AS (
              SELECT x.session, x.a, x.b, x.an, x.bn, l.g AS before, x.g AS during, r.g AS after,
                abs(x.g - (l.g + r.g) / 2) AS move, abs(l.g - r.g) AS change
              FROM pairs x JOIN pairs l ON l.a = x.a AND l.b = x.b AND l.session = x.session - 1
              JOIN pairs r ON r.a = x.a AND r.b = x.b AND r.session = x.session + 1),
            deviations AS (
              SELECT a, any_value(an) AS an, session, median(move) AS dev, median(change) AS change, count(*) AS others,
                arg_max(bn, (move, b)) AS bn, arg_max(before, (move, b)) AS before, arg_max(during, (move, b)) AS during,
                arg_max(after, (move, b)) AS after
              FROM moves GROUP BY a, session HAVING count(*) >= 40),
            histories AS (
              SELECT x.a, x.session, count(*) AS sessions, median(y.dev) AS centre, mad(y.dev) AS spread
              FROM deviations x JOIN deviations y ON y.a = x.a AND abs(y.session - x.session) > 1
              GROUP BY x.a, x.session HAVING count(*) >= 10),
            cast_votes AS (
              SELECT who, session, count(*) AS votes, avg(CASE WHEN vote = 'yes' THEN 1.0 ELSE 0 END) AS yes
              FROM scan_ballots GROUP BY who, session),
            calls AS (SELECT session, count(DISTINCT rcid) AS calls FROM scan_ballots GROUP BY session)
            SELECT an AS subject, 'session ' || session AS period, votes AS rows, session,
              round(dev, 3) AS deviation, round(change, 3) AS change_around,
              round((dev - centre) / (1.4826 * greatest(spread, .005)), 1) AS robust_z, others, votes AS votes_cast,
              calls AS roll_calls, round(yes, 2) AS share_yes, bn AS most_moved, round(before, 2) AS before,
              round(during, 2) AS in_session, round(after, 2) AS after,
              dev / .4 * CASE WHEN votes * 2 < calls THEN .5 ELSE 1 END AS weight,
              a AS "@%s", session AS "@session", 'vote' AS "column"
            FROM deviations JOIN histories USING (a, session)
              JOIN (SELECT who AS a, session, votes, yes FROM cast_votes) USING (a, session)
              JOIN calls USING (session)
            WHERE dev >= .2 AND dev >= 3 * change AND (dev - centre) / (1.4826 * greatest(spread, .005)) >= 8
            ORDER BY dev DESC
            """;
}
