package org.entente.data.stata;

import java.nio.ByteBuffer;
import java.util.Optional;

/// How the cells of a variable are stored.
///
/// @param width bytes of a cell in its row
record StorageType(Kind kind, int width) {
    /// A text that does not fit into this many bytes is stored after the rows.
    static final int LONGEST_FIXED_TEXT = 2045;

    static final int LONG_TEXT_CODE = 32_768;
    static final int DOUBLE_CODE = 65_526;
    static final int LONG_CODE = 65_528;

    private static final int LONGEST_OLD_TEXT = 244;

    enum Kind {
        BYTE,
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        TEXT,
        LONG_TEXT
    }

    static Optional<StorageType> of(Release release, int code) {
        return release.hasMarkers() ? ofTwoBytes(code) : ofOneByte(code);
    }

    private static Optional<StorageType> ofTwoBytes(int code) {
        return switch (code) {
            case LONG_TEXT_CODE -> Optional.of(new StorageType(Kind.LONG_TEXT, 8));
            case DOUBLE_CODE -> Optional.of(new StorageType(Kind.DOUBLE, 8));
            case 65_527 -> Optional.of(new StorageType(Kind.FLOAT, 4));
            case LONG_CODE -> Optional.of(new StorageType(Kind.LONG, 4));
            case 65_529 -> Optional.of(new StorageType(Kind.INT, 2));
            case 65_530 -> Optional.of(new StorageType(Kind.BYTE, 1));
            default -> text(code, LONGEST_FIXED_TEXT);
        };
    }

    private static Optional<StorageType> ofOneByte(int code) {
        return switch (code) {
            case 255 -> Optional.of(new StorageType(Kind.DOUBLE, 8));
            case 254 -> Optional.of(new StorageType(Kind.FLOAT, 4));
            case 253 -> Optional.of(new StorageType(Kind.LONG, 4));
            case 252 -> Optional.of(new StorageType(Kind.INT, 2));
            case 251 -> Optional.of(new StorageType(Kind.BYTE, 1));
            default -> text(code, LONGEST_OLD_TEXT);
        };
    }

    private static Optional<StorageType> text(int bytes, int most) {
        return bytes <= most ? Optional.of(new StorageType(Kind.TEXT, bytes)) : Optional.empty();
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
