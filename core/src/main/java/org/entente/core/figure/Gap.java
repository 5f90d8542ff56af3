package org.entente.core.figure;

import java.util.Locale;

/// Why there is no value: the closed list. A missing value is never zero.
public enum Gap {
    NOT_REPORTED,
    WITHHELD,
    NOT_A_MEMBER,
    OUTSIDE_COVERAGE,
    NOT_APPLICABLE,
    SINGLE_REPORT,
    TOO_FEW,
    DID_NOT_CONVERGE,
    LICENCE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
