package org.entente.core.tie;

import java.util.Locale;

/// What an ordinary passport needs for a short visit.
public enum VisaRule {
    /// Nothing, for a number of days or without a limit.
    VISA_FREE,
    /// An electronic travel authority, applied for before the journey.
    TRAVEL_AUTHORITY,
    VISA_ON_ARRIVAL,
    /// A visa applied for on line.
    E_VISA,
    VISA_REQUIRED,
    /// Holders are not let in.
    NO_ADMISSION,
    /// Closed to travellers from there while the pandemic lasted.
    PANDEMIC_BAN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
