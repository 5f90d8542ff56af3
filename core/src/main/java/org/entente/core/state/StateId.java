package org.entente.core.state;

import java.util.Locale;
import java.util.regex.Pattern;

/// The key of a state: its ISO 3166 alpha-3 code, or the former code of a state that no longer exists.
///
/// Codes of regional remainders in an aggregated trade matrix begin with a digit-free `X`, as the user-assigned
/// range of ISO 3166 does.
public record StateId(String code) implements Comparable<StateId> {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    public StateId {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("'%s' is not a code of three capital letters".formatted(code));
        }
    }

    public static StateId of(String code) {
        return new StateId(code.toUpperCase(Locale.ROOT));
    }

    @Override
    public int compareTo(StateId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
