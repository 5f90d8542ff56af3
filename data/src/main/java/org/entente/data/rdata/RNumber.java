package org.entente.data.rdata;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// What R means by a number that is not one, and how R writes numbers.
final class RNumber {
    /// `NA_integer_`, also the missing value of logical vectors and of factors.
    static final int MISSING_INTEGER = Integer.MIN_VALUE;

    /// `NA_real_`: one of the many NaN, told from the others by the year 1954 in its lower half.
    static final long MISSING_REAL = 0x7ff00000000007a2L;

    /// `NA_integer64_` of package bit64, which keeps whole numbers in the bits of real ones.
    static final long MISSING_LONG = Long.MIN_VALUE;

    private static final int MISSING_LOW_WORD = 1954;
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private RNumber() {}

    /// Whether the bits are those of a NaN that R takes for a missing value.
    static boolean isMissing(long bits) {
        return Double.isNaN(Double.longBitsToDouble(bits)) && (int) bits == MISSING_LOW_WORD;
    }

    /// The letter of an extended missing value as package haven stores it (`tagged_na("a")`), or 0.
    static char tag(long bits) {
        int tag = (int) (bits >>> 32) & 0xff;
        return isMissing(bits) && tag > ' ' && tag <= '~' ? (char) tag : 0;
    }

    /// The text that `as.character` makes of a number: 15 significant digits, with an exponent where that is
    /// shorter by more than `scipen` characters.
    static String asCharacter(double value, int scipen) {
        if (value == 0) {
            return "0";
        }
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        BigDecimal rounded = new BigDecimal(value).round(FIFTEEN_DIGITS).stripTrailingZeros();
        String digits = rounded.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - rounded.scale();
        int decimals = Math.max(0, digits.length() - 1 - exponent);
        int fixedWidth = Math.max(exponent, 0) + 1 + (decimals > 0 ? decimals + 1 : 0);
        int exponentWidth = Math.abs(exponent) >= 100 ? 5 : 4;
        int scientificWidth = digits.length() + (digits.length() > 1 ? 1 : 0) + exponentWidth;
        if (fixedWidth <= (long) scientificWidth + scipen) {
            return rounded.toPlainString();
        }
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        String size = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return (value < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + size;
    }
}
