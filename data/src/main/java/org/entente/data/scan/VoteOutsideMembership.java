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
                "Votes or absences of a state more than 60 days before its admission to the United Nations, or after its"
                        + " membership ended, and in another calendar year, by the catalogue; days before 2004 are often off,"
                        + " hence the margin",
                "Only members vote (Charter, arts. 4 and 18). Rows that count a state as absent before its admission"
                        + " make it look like one that stays away",
                ".9 with votes, .7 where it only counts as absent");
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
                  WHERE vote IN (1, 2, 3, 8)
                    AND ((date < admitted - 60 AND year < year(admitted)) OR (date > ended + 60 AND year > year(ended))))
                SELECT state AS subject, CAST(min(date) AS VARCHAR) || '..' || CAST(max(date) AS VARCHAR) AS period,
                  count(*) AS rows, side, CAST(any_value(admitted) AS VARCHAR) AS admitted,
                  CASE WHEN any_value(ended) > DATE '9000-01-01' THEN '' ELSE CAST(any_value(ended) AS VARCHAR) END AS ended,
                  count(*) FILTER (vote IN (1, 2, 3)) AS votes, count(*) FILTER (vote = 8) AS absent,
                  CASE WHEN count(*) FILTER (vote IN (1, 2, 3)) > 0 THEN .9 ELSE .7 END AS weight
                FROM outside GROUP BY state, side ORDER BY state
                """.formatted(spells, tables.table(DelegationJump.PUBLISHED)),
                "{votes} votes and {absent} absences {side} its membership");
    }

    private static String start(Spell spell) {
        return DATE.formatted(Engine.text(spell.start().toString()));
    }

    private static String end(Spell spell) {
        return DATE.formatted(
                Engine.text(spell.isOpen() ? "9999-12-31" : spell.end().toString()));
    }
}
