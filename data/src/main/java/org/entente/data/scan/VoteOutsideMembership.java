package org.entente.data.scan;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.core.time.Spell;
import org.entente.data.engine.Engine;

/// A state that votes, or counts as a member, while it was none.
final class VoteOutsideMembership implements Check {
    private static final String DATE = "DATE %s";

    @Override
    public Description description() {
        return new Description(
                "un-vote-outside-membership",
                List.of(List.of(DelegationJump.PUBLISHED)),
                "Rows of a state marked as a member, with a vote or absent, more than 60 days before its admission to the"
                        + " United Nations or after its membership ended, by the catalogue; since session 50 days are exact,"
                        + " before that dates are often a month off, hence the margin",
                "Only members vote (Charter, arts. 4 and 18). Rows that count a state as absent before its admission"
                        + " make it look like one that stays away",
                ".9 with votes, .7 where it only counts as a member");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        String spells = tables.catalogue().states().stream()
                .flatMap(state -> state.unMembership().stream()
                        .map(spell -> "('%s', %s, %s)".formatted(state.id().code(), start(spell), end(spell))))
                .collect(Collectors.joining(", "));
        return tables.find(
                this,
                DelegationJump.PUBLISHED,
                """
                WITH members (state, admitted, ended) AS (VALUES %s),
                outside AS (
                  SELECT state, ccode, date, vote, admitted, ended, CASE WHEN date < admitted - 60 THEN 'before' ELSE 'after' END AS side
                  FROM %s JOIN members USING (state)
                  WHERE member = 1 AND (date < admitted - 60 OR date > ended + 60))
                SELECT state AS subject, CAST(min(date) AS VARCHAR) || '..' || CAST(max(date) AS VARCHAR) AS period,
                  count(*) AS rows, side, CAST(any_value(admitted) AS VARCHAR) AS admitted,
                  CASE WHEN any_value(ended) > DATE '9000-01-01' THEN '' ELSE CAST(any_value(ended) AS VARCHAR) END AS ended,
                  count(*) FILTER (vote IN (1, 2, 3)) AS votes, count(*) FILTER (vote = 8) AS absent,
                  CASE WHEN count(*) FILTER (vote IN (1, 2, 3)) > 0 THEN .9 ELSE .7 END AS weight
                FROM outside GROUP BY state, side ORDER BY state
                """.formatted(spells, tables.table(DelegationJump.PUBLISHED)),
                "Marked as a member {side} its membership, with {votes} votes and {absent} absences");
    }

    private static String start(Spell spell) {
        return DATE.formatted(Engine.text(spell.start().toString()));
    }

    private static String end(Spell spell) {
        return DATE.formatted(
                Engine.text(spell.isOpen() ? "9999-12-31" : spell.end().toString()));
    }
}
