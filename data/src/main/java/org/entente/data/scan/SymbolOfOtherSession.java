package org.entente.data.scan;

import java.util.List;

/// A roll call whose resolution belongs to another session.
final class SymbolOfOtherSession implements Check {
    @Override
    public Description description() {
        return new Description(
                "un-symbol-of-other-session",
                List.of(List.of(DelegationJump.ROLL_CALLS)),
                "Symbols such as R/68/262 whose session is not the roll call's",
                "The symbol of a resolution names its session; a join by symbol or by session then finds the wrong one",
                ".9");
    }

    @Override
    public List<Finding> find(Tables tables, List<String> layouts) {
        return tables.find(
                this,
                DelegationJump.ROLL_CALLS,
                """
                SELECT unres AS subject, 'session ' || session AS period, 1 AS rows, rcid,
                  regexp_extract(unres, '^(?:A/RES|R)/([0-9]+)/', 1) AS session_of_symbol, session,
                  CAST(date AS VARCHAR) AS date, .9 AS weight
                FROM %s WHERE try_cast(regexp_extract(unres, '^(?:A/RES|R)/([0-9]+)/', 1) AS INTEGER) <> session
                ORDER BY rcid
                """.formatted(tables.table(DelegationJump.ROLL_CALLS)),
                "Roll call {rcid} stands in session {session} under {subject}");
    }
}
