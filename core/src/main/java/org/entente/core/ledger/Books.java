package org.entente.core.ledger;

import java.util.Locale;

/// In whose books an estimate stands: whose authorities reckon so, or a third party.
public enum Books {
    PAYER,
    RECEIVER,
    THIRD;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
