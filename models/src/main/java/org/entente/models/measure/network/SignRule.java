package org.entente.models.measure.network;

import java.util.Optional;

/// What a pair that is both friendly and hostile in the same year counts as, such as allies in a dispute.
public enum SignRule {
    NEGATIVE_WINS(Optional.of(Sign.NEGATIVE)),
    POSITIVE_WINS(Optional.of(Sign.POSITIVE)),
    DROP(Optional.empty());

    private final Optional<Sign> ofConflict;

    SignRule(Optional<Sign> ofConflict) {
        this.ofConflict = ofConflict;
    }

    /// The sign of such a pair; empty if it is left out.
    Optional<Sign> ofConflict() {
        return ofConflict;
    }
}
