package org.entente.data.rdata;

import java.util.Optional;
import org.entente.data.rdata.RContent.Pairs;
import org.entente.data.rdata.RVector.Sequence;
import org.entente.data.rdata.RVector.TextsOfNumbers;
import org.entente.data.rdata.RVector.Unread;
import org.entente.data.rdata.RVector.Values;
import org.entente.data.table.UnpackLimit;
import org.jspecify.annotations.Nullable;

/// The vectors that R (from 3.5 on) writes in a form of their own, called ALTREP: as the rule that makes them,
/// or wrapped with a note about them.
final class ShortForm {
    private static final int MEMORY_OF_ELEMENT = 8;

    private ShortForm() {}

    /// What the vector is, empty if its state is not as its class needs it. Vectors of classes that packages
    /// define cannot be understood without the package.
    static Optional<RContent> content(String className, RValue state, UnpackLimit limit) {
        return switch (className) {
            case "compact_intseq" -> sequence(state, true, limit);
            case "compact_realseq" -> sequence(state, false, limit);
            case "deferred_string" -> deferred(state);
            default ->
                className.startsWith("wrap_")
                        ? Optional.ofNullable(part(state, 0)).map(RValue::content)
                        : Optional.of(new Unread("vector of class %s that only R can read".formatted(className), 0));
        };
    }

    private static Optional<RContent> sequence(RValue state, boolean whole, UnpackLimit limit) {
        if (!(state.content() instanceof RVector parts) || parts.length() != 3) {
            return Optional.empty();
        }
        double length = parts.number(0);
        if (!(length >= 0 && length <= Integer.MAX_VALUE)) {
            return Optional.empty();
        }
        limit.count(MEMORY_OF_ELEMENT * (long) length);
        return Optional.of(new Sequence((int) length, parts.number(1), parts.number(2), whole));
    }

    private static Optional<RContent> deferred(RValue state) {
        RValue numbers = part(state, 0);
        RValue scipen = part(state, 1);
        if (numbers == null || !(numbers.content() instanceof RVector vector) || vector instanceof Values) {
            return Optional.empty();
        }
        int penalty = scipen != null && scipen.content() instanceof RVector one && one.length() == 1
                ? (int) one.number(0)
                : 0;
        return Optional.of(new TextsOfNumbers(vector, penalty));
    }

    private static @Nullable RValue part(RValue state, int position) {
        return switch (state.content()) {
            case Pairs pairs -> pairs.at(position);
            case Values values -> position < values.length() ? values.at(position) : null;
            default -> null;
        };
    }
}
