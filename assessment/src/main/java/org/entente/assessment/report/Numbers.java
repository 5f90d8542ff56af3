package org.entente.assessment.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty.Interval;
import org.entente.core.figure.Unit;

/// Numbers as the terminal shows them: three significant digits, intervals in brackets. Files get full precision.
public final class Numbers {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    /// Digits that do not depend on the order of a sum.
    private static final MathContext WITHOUT_NOISE = new MathContext(12, RoundingMode.HALF_EVEN);

    private Numbers() {}

    /// Three significant digits without an exponent; integers up to 9999 in full.
    public static String of(double value) {
        BigDecimal clean = BigDecimal.valueOf(value).round(WITHOUT_NOISE).stripTrailingZeros();
        if (clean.scale() <= 0 && Math.abs(value) < 10_000) {
            return clean.toPlainString();
        }
        BigDecimal rounded = clean.round(THREE_DIGITS);
        int decimals = rounded.scale() + THREE_DIGITS.getPrecision() - rounded.precision();
        return rounded.setScale(Math.max(0, decimals)).toPlainString();
    }

    /// `0.42 [0.31, 0.55]`, or the gap's reason where there is no value; a ballot as a word.
    public static String of(Figure figure) {
        boolean isBallot = figure.unit().equals(Unit.BALLOT);
        return switch (figure.outcome()) {
            case Missing missing -> isBallot ? missing.detail() : missing.gap().toString();
            case Value(double value, Interval interval) ->
                "%s [%s, %s]".formatted(of(value), of(interval.low()), of(interval.high()));
            case Value value -> isBallot ? ballot(value.value()) : point(figure);
        };
    }

    private static String ballot(double value) {
        return value == 1 ? "yes" : value == 2 ? "abstain" : "no";
    }

    /// The value alone, or the gap's reason.
    public static String point(Figure figure) {
        return switch (figure.outcome()) {
            case Missing missing -> missing.gap().toString();
            case Value value -> of(value.value());
        };
    }

    /// The figure's place among random blocs, or nothing where none were drawn.
    public static String percentile(Figure figure) {
        return figure.placebo().map(placebo -> percentile(placebo.percentile())).orElse("");
    }

    /// A rank among a thousand says no more than that the end was not reached.
    public static String percentile(double value) {
        return value >= 99.95 ? ">99.9" : value <= 0.05 ? "<0.1" : of(value);
    }
}
