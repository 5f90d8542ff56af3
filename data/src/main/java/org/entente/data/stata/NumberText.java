package org.entente.data.stata;

import java.math.BigDecimal;

/// Numbers as an analyst would type them: whole numbers in all their digits without a point, others in the
/// fewest digits that read back to the same bits of their type. An exponent is used only where the zeros would
/// outnumber the digits: from 1e21 on and below 1e-9.
final class NumberText {
    /// The largest number up to which every whole number is one of the type `double`.
    private static final double LARGEST_EXACT = 1L << 53;

    private static final int LEAST_EXPONENT = -9;
    private static final int LARGEST_EXPONENT = 20;

    private NumberText() {}

    static String of(double value) {
        return isWhole(value) ? whole(value) : shortened(Double.toString(value));
    }

    static String of(float value) {
        return isWhole(value) ? whole(value) : shortened(Float.toString(value));
    }

    private static boolean isWhole(double value) {
        return Math.rint(value) == value && Math.abs(value) <= LARGEST_EXACT;
    }

    private static String whole(double value) {
        boolean isNegativeZero = value == 0 && 1 / value < 0;
        return isNegativeZero ? "-0" : Long.toString((long) value);
    }

    /// From Java's notation, in which numbers such as 1.0E10 have an exponent already.
    private static String shortened(String java) {
        int mark = java.indexOf('E');
        if (mark < 0) {
            return java;
        }
        int exponent = Integer.parseInt(java.substring(mark + 1));
        if (exponent >= LEAST_EXPONENT && exponent <= LARGEST_EXPONENT) {
            return new BigDecimal(java).stripTrailingZeros().toPlainString();
        }
        return java.replace(".0E", "E");
    }
}
