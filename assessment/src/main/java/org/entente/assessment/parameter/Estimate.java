package org.entente.assessment.parameter;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An estimated number, written `0.28+-0.05`, or a number that is taken as certain, `0.28`.
///
/// @param value the estimate
/// @param standardError 0 where it is taken as certain
public record Estimate(double value, double standardError) {
    private static final String NUMBER = "(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?";
    private static final Pattern WRITTEN =
            Pattern.compile("([-+]?" + NUMBER + ")(?:\\s*(?:\\+-|\\+/-|±)\\s*(" + NUMBER + "))?");

    public Estimate {
        if (!Double.isFinite(value) || !(standardError >= 0 && standardError < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "an estimate of %s with standard error %s".formatted(value, standardError));
        }
    }

    public static Estimate exactly(double value) {
        return new Estimate(value, 0);
    }

    /// Reads what [#toString] writes; empty if it is not that.
    public static Optional<Estimate> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(matcher.group(1));
        double error =
                Optional.ofNullable(matcher.group(2)).map(Double::parseDouble).orElse(0.0);
        return Double.isFinite(value) && Double.isFinite(error)
                ? Optional.of(new Estimate(value, error))
                : Optional.empty();
    }

    public boolean isExact() {
        return standardError == 0;
    }

    @Override
    public String toString() {
        return isExact() ? plain(value) : plain(value) + "+-" + plain(standardError);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
