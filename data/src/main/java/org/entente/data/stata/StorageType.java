package org.entente.data.stata;

import java.nio.ByteBuffer;
import java.util.Optional;

/// How the cells of a variable are stored.
///
/// @param width bytes of a cell in its row
record StorageType(Kind kind, int width) {
    static final StorageType LONG = new StorageType(Kind.LONG, 4);
    static final StorageType DOUBLE = new StorageType(Kind.DOUBLE, 8);
    static final StorageType LONG_TEXT = new StorageType(Kind.LONG_TEXT, 8);

    private static final int LONGEST_TEXT = 2045;
    private static final int LONGEST_OLD_TEXT = 244;

    /// The types with their codes; the code of a [#TEXT] is its width.
    enum Kind {
        BYTE(65_530, 251, 1),
        INT(65_529, 252, 2),
        LONG(65_528, 253, 4),
        FLOAT(65_527, 254, 4),
        DOUBLE(65_526, 255, 8),
        /// A reference to a text behind the rows.
        LONG_TEXT(32_768, -1, 8),
        TEXT(-1, -1, 0);

        private final int code;
        private final int oldCode;
        private final int width;

        Kind(int code, int oldCode, int width) {
            this.code = code;
            this.oldCode = oldCode;
            this.width = width;
        }
    }

    /// The type of a code, if the release has it.
    static Optional<StorageType> of(Release release, int code) {
        if (code <= (release.hasMarkers() ? LONGEST_TEXT : LONGEST_OLD_TEXT)) {
            return Optional.of(new StorageType(Kind.TEXT, code));
        }
        for (Kind kind : Kind.values()) {
            if (code == (release.hasMarkers() ? kind.code : kind.oldCode)) {
                return Optional.of(new StorageType(kind, kind.width));
            }
        }
        return Optional.empty();
    }

    /// The type for texts of at most so many bytes.
    static StorageType ofText(int longestBytes) {
        return longestBytes > LONGEST_TEXT ? LONG_TEXT : new StorageType(Kind.TEXT, Math.max(1, longestBytes));
    }

    /// The code from release 117 on.
    int code() {
        return kind == Kind.TEXT ? width : kind.code;
    }

    boolean isText() {
        return kind == Kind.TEXT || kind == Kind.LONG_TEXT;
    }

    /// The number in a cell; every number that Stata stores is exact in a double.
    double number(ByteBuffer row, int offset) {
        return switch (kind) {
            case BYTE -> row.get(offset);
            case INT -> row.getShort(offset);
            case LONG -> row.getInt(offset);
            case FLOAT -> row.getFloat(offset);
            case DOUBLE -> row.getDouble(offset);
            case TEXT, LONG_TEXT -> throw new IllegalStateException("a text is no number");
        };
    }
}
