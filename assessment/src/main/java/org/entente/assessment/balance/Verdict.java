package org.entente.assessment.balance;

import java.util.Locale;

/// What the evidence says of a claim: the closed list.
public enum Verdict {
    SUPPORTED,
    CONTRADICTED,
    NEGLIGIBLE,
    SENSITIVE,
    INCONCLUSIVE,
    NOT_ENOUGH_CASES,
    NOT_COVERED,
    NOT_TESTABLE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
