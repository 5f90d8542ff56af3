package org.entente.core.union;

import java.util.Locale;

/// The key of a union in the catalogue, upper-case, such as `EAEU` or `UNION-STATE`.
public record UnionId(String code) implements Comparable<UnionId> {
    public UnionId {
        if (code.isBlank() || !code.equals(code.toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("'%s' is not a union code in capital letters".formatted(code));
        }
    }

    public static UnionId of(String code) {
        return new UnionId(code.toUpperCase(Locale.ROOT));
    }

    /// The form used in figure ids.
    public String slug() {
        return code.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(UnionId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
