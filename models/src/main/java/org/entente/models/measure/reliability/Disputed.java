package org.entente.models.measure.reliability;

import java.util.Locale;
import java.util.Optional;
import org.entente.core.casus.PledgeCase;

/// How a case counts whose coding is contested.
public enum Disputed {
    /// As the register codes it.
    AS_CODED,
    /// Not at all.
    LEFT_OUT,
    /// For the union: a violation counts as honoured.
    FOR_UNION,
    /// Against the union: honoured, and outside the treaty's conditions, count as violated.
    AGAINST_UNION;

    /// What the case counts as; empty if it does not count.
    Optional<PledgeCase.Outcome> code(PledgeCase one) {
        if (!one.contested()) {
            return one.outcome();
        }
        return switch (this) {
            case AS_CODED -> one.outcome();
            case LEFT_OUT -> Optional.empty();
            case FOR_UNION ->
                one.outcome().map(coded -> coded == PledgeCase.Outcome.VIOLATED ? PledgeCase.Outcome.HONOURED : coded);
            case AGAINST_UNION ->
                one.outcome()
                        .map(coded -> coded == PledgeCase.Outcome.NOT_INVOKED ? coded : PledgeCase.Outcome.VIOLATED);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
