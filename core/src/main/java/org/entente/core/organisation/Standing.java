package org.entente.core.organisation;

import java.util.Locale;

/// What a state is in an organisation.
public enum Standing {
    FULL,
    ASSOCIATE,
    OBSERVER,
    /// The source does not know.
    UNKNOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
