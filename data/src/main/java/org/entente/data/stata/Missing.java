package org.entente.data.stata;

import java.nio.ByteBuffer;

/// Stata's missing values: `.`, and `.a` to `.z`, which users give meanings such as "refused". They are the
/// largest values of each type.
final class Missing {
    /// Not missing.
    static final int NONE = -1;

    /// The plain missing value `.`.
    static final int PLAIN = 0;

    /// After `.z`: a number that Stata holds for missing, or no number at all, without a letter.
    static final int WITHOUT_LETTER = 27;

    static final int KINDS = 28;

    static final int PLAIN_LONG = 2_147_483_621;
    static final long PLAIN_DOUBLE_BITS = 0x7fe0_0000_0000_0000L;

    private static final int PLAIN_BYTE = 101;
    private static final int PLAIN_INT = 32_741;
    private static final int PLAIN_FLOAT_BITS = 0x7f00_0000;
    private static final int FLOAT_STEP = 0x800;
    private static final long DOUBLE_STEP = 0x100_0000_0000L;

    private Missing() {}

    /// Which missing value a cell holds: 0 for `.`, 1 for `.a` to 26 for `.z`, [#WITHOUT_LETTER], or [#NONE].
    static int kind(StorageType type, ByteBuffer row, int offset) {
        return switch (type.kind()) {
            case BYTE -> Math.max(NONE, row.get(offset) - PLAIN_BYTE);
            case INT -> Math.max(NONE, row.getShort(offset) - PLAIN_INT);
            case LONG -> ofLong(row.getInt(offset));
            case FLOAT -> ofFloat(row.getFloat(offset));
            case DOUBLE -> ofDouble(row.getDouble(offset));
            case TEXT, LONG_TEXT -> NONE;
        };
    }

    static int ofLong(int value) {
        return value < PLAIN_LONG ? NONE : value - PLAIN_LONG;
    }

    private static int ofFloat(float value) {
        if (Math.abs(value) < Float.intBitsToFloat(PLAIN_FLOAT_BITS) || isFiniteNegative(value)) {
            return NONE;
        }
        int above = Float.floatToRawIntBits(value) - PLAIN_FLOAT_BITS;
        return above >= 0 && above % FLOAT_STEP == 0 && above / FLOAT_STEP < WITHOUT_LETTER
                ? above / FLOAT_STEP
                : WITHOUT_LETTER;
    }

    private static int ofDouble(double value) {
        if (Math.abs(value) < Double.longBitsToDouble(PLAIN_DOUBLE_BITS) || isFiniteNegative(value)) {
            return NONE;
        }
        long above = Double.doubleToRawLongBits(value) - PLAIN_DOUBLE_BITS;
        return above >= 0 && above % DOUBLE_STEP == 0 && above / DOUBLE_STEP < WITHOUT_LETTER
                ? (int) (above / DOUBLE_STEP)
                : WITHOUT_LETTER;
    }

    private static boolean isFiniteNegative(double value) {
        return value < 0 && value > Double.NEGATIVE_INFINITY;
    }

    /// As a user of Stata writes it, such as `.a`.
    static String name(int kind) {
        return switch (kind) {
            case PLAIN -> ".";
            case WITHOUT_LETTER -> "no number";
            default -> "." + (char) ('a' + kind - 1);
        };
    }
}
