package org.entente.core.ledger;

import java.util.Locale;

/// What a benefit was reckoned against.
public enum Benchmark {
    /// The price at which the payer sells to others.
    EXPORT_PRICE,
    /// The duty that the payer's budget does not collect.
    EXPORT_DUTY,
    /// The price on the payer's own market.
    DOMESTIC_PRICE,
    /// The price on the world market.
    WORLD_PRICE,
    /// Money as such.
    FACE_VALUE,
    /// The source does not say.
    UNSTATED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
