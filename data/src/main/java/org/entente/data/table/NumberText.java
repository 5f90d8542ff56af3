package org.entente.data.table;

import java.math.BigDecimal;

/// Numbers as the cells of a [TableFile] have them.
public final class NumberText {
    private static final double LARGEST_PLAIN = 1e21;
    private static final double SMALLEST_PLAIN = 1e-6;

    private NumberText() {}

    /// The shortest decimal form that reads back to the same value: `12`, `0.1`, and beyond 21 digits or six
    /// zeros after the point with an exponent, `5e-324`. Infinite values are `Inf` and `-Inf`; NaN is the empty
    /// text; zero has no sign.
    public static String of(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        if (value == 0) {
            return "0";
        }
        if (value == (long) value && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        double size = Math.abs(value);
        return size < LARGEST_PLAIN && size >= SMALLEST_PLAIN ? shortest.toPlainString() : withExponent(shortest);
    }

    private static String withExponent(BigDecimal value) {
        String digits = value.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - value.scale();
        String sign = value.signum() < 0 ? "-" : "";
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return sign + digits.charAt(0) + fraction + "e" + exponent;
    }
}
