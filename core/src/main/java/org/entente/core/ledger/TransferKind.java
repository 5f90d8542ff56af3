package org.entente.core.ledger;

import java.util.List;
import java.util.Locale;

/// What a transfer consists of. `total` and `energy` are sums that some authors state without their parts.
public enum TransferKind {
    TOTAL("all support together"),
    ENERGY("gas and oil together"),
    GAS("gas below a benchmark price, or without export duty"),
    OIL("oil and oil products below a benchmark price, or without export duty"),
    GRANT("money to the budget that is not paid back, among it duties handed over"),
    REVENUE_POOL("share of a union's common revenue above what the member collects itself"),
    DEBT_RELIEF("debt written off"),
    SERVICES("services without charge, as claimed: transit, military sites, border; in no sum"),
    LOAN("credit disbursed, at face value; it has to be paid back"),
    WITHDRAWN("benefit withdrawn, as claimed; a change and no transfer, so it is in no sum");

    private final String meaning;

    TransferKind(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    /// What a sum is made of; empty for what is no sum. Credit belongs to a total only where it is asked for.
    public List<TransferKind> parts() {
        return switch (this) {
            case TOTAL -> List.of(ENERGY, GRANT, REVENUE_POOL, DEBT_RELIEF, LOAN);
            case ENERGY -> List.of(GAS, OIL);
            default -> List.of();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
