package org.entente.assessment.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.figure.Figure;
import org.entente.core.union.Union.TradeFunction;

/// The accounts of what membership gives: the ledger, and beside it what trade with the leader is worth.
final class LedgerAccounts {
    private static final String REVENUE_POOL =
            "Revenue pool: no source here has what members are given from common import"
                    + " duties beyond what they collect; the union's own account of duties credited and distributed would answer"
                    + " (./entente --ledger FILE, kind revenue-pool).";

    private static final String BY_PARTNER = "welfare-without-preference-by-partner";

    private final Asking asking;
    private final List<Entry> entries;

    private LedgerAccounts(Asking asking, List<Entry> entries) {
        this.asking = asking;
        this.entries = entries;
    }

    /// @param entries of the balance sheet, whose figures are shown
    static List<Account> of(Asking asking, List<Entry> entries) {
        LedgerAccounts accounts = new LedgerAccounts(asking, entries);
        return List.of(accounts.ledger(), accounts.leverage());
    }

    private Account ledger() {
        List<String> lead = new ArrayList<>();
        lead.add(
                "Sign: trade is what would be lost if the union's preference ended, so a loss is what membership gives;"
                        + " simulated, median and 5 to 95 % of draws of the parameters. Transfers are received from other members, by"
                        + " published estimates: median and spread.");
        Columns columns = new Columns();
        add(columns, "welfare-without-preference");
        add(columns, "welfare-without-preference-usd");
        columns.add(asking, BY_PARTNER, Map.of(), "of it: leader");
        add(columns, "transfers-received");
        if (hasCommonRevenue()) {
            columns.add(asking, "transfers-received", Map.of("kind", "revenue-pool"), "revenue pool");
            lead.add(REVENUE_POOL);
        }
        lead.add(
                "Of it: by trade with the leader, and with all other members; the rest is trade with outsiders, at other prices,"
                        + " and the deficit. One partner: ./entente measure %s -i %s --set partner=STATE --by member"
                                .formatted(asking.subject().union().id(), BY_PARTNER));
        lead.add(GameAccounts.SCOPE);
        return new Account(Account.Kind.LEDGER, "Ledger, member by member", lead, columns.heads(), rows(columns));
    }

    /// Whether members have customs revenue in common.
    private boolean hasCommonRevenue() {
        TradeFunction trade = asking.subject().union().trade();
        return trade == TradeFunction.CUSTOMS_UNION || trade == TradeFunction.ECONOMIC_UNION;
    }

    private Account leverage() {
        Columns columns = new Columns();
        add(columns, "welfare-without-leader");
        add(columns, "welfare-without-leader-usd");
        return new Account(
                Account.Kind.LEVERAGE,
                "If trade with the leader stopped: leverage, not the value of membership",
                List.of(
                        "All trade with the leader stops, each member alone; for the leader and for all, with all members at"
                                + " once.",
                        GameAccounts.SCOPE),
                columns.heads(),
                rows(columns));
    }

    private void add(Columns columns, String indicator) {
        entries.stream()
                .filter(entry -> entry.indicator().id().equals(indicator))
                .forEach(entry -> {
                    List<Figure> figures = new ArrayList<>(entry.members());
                    entry.union().ifPresent(figures::addFirst);
                    columns.add(indicator, indicator, figures);
                });
    }

    private List<Account.Row> rows(Columns columns) {
        List<Account.Row> rows = new ArrayList<>(columns.rows(asking.context(), Optional.empty()));
        rows.add(columns.all());
        return rows;
    }
}
