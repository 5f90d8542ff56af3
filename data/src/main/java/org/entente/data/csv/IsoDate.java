package org.entente.data.csv;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// Dates as `2014-03-27`, read without the formatting machinery: a catalogue has thousands and is read at
/// every start.
public final class IsoDate {
    private IsoDate() {}

    public static Optional<LocalDate> parse(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        return of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    /// A date from its parts, if there is such a day.
    public static Optional<LocalDate> of(int year, int month, int day) {
        boolean valid = year > 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return valid ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }
}
