package org.entente.models.measure.reliability;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.casus.PledgeCase;
import org.entente.core.casus.PledgeCase.Outcome;

/// How a case counts whose coding is contested.
public enum Disputed {
    /// As the register codes it.
    AS_CODED,
    /// As those do who disagree with the register.
    OTHER_OUTCOME,
    /// Not at all.
    LEFT_OUT,
    /// By that one of the two codings which serves the union: no choice case by case gives a larger share.
    FOR_UNION,
    /// By that one which does not: no choice case by case gives a smaller share.
    AGAINST_UNION;

    /// Violated, in no count, honoured.
    private static final Comparator<Outcome> BY_MERIT = Comparator.comparingInt(outcome -> switch (outcome) {
        case VIOLATED -> 0;
        case OUTSIDE, NOT_INVOKED -> 1;
        case HONOURED -> 2;
    });

    /// What the case counts as; empty if it does not count.
    Optional<Outcome> code(PledgeCase one) {
        Outcome coded = one.outcome();
        Outcome other = one.otherOutcome().orElse(coded);
        return switch (this) {
            case AS_CODED -> Optional.of(coded);
            case OTHER_OUTCOME -> Optional.of(other);
            case LEFT_OUT -> Optional.of(coded).filter(_ -> !one.isContested());
            case FOR_UNION -> Stream.of(coded, other).max(BY_MERIT);
            case AGAINST_UNION -> Stream.of(coded, other).min(BY_MERIT);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
