package org.entente.core.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalInt;

/// A date of which the day of the month may be unknown.
public record PartialDate(YearMonth month, OptionalInt day) {
    public PartialDate {
        if (day.isPresent() && !month.isValidDay(day.getAsInt())) {
            throw new IllegalArgumentException("%s has no day %d".formatted(month, day.getAsInt()));
        }
    }

    public static PartialDate of(int year, int month, int day) {
        return new PartialDate(YearMonth.of(year, month), OptionalInt.of(day));
    }

    /// A date of which only the month is known.
    public static PartialDate of(int year, int month) {
        return new PartialDate(YearMonth.of(year, month), OptionalInt.empty());
    }

    /// The first day that it can be.
    public LocalDate earliest() {
        return month.atDay(day.orElse(1));
    }

    /// The last day that it can be.
    public LocalDate latest() {
        return day.isPresent() ? month.atDay(day.getAsInt()) : month.atEndOfMonth();
    }

    public int year() {
        return month.getYear();
    }

    /// `2013-11-29`, or `2013-11` when the day is unknown.
    @Override
    public String toString() {
        return day.isPresent() ? earliest().toString() : month.toString();
    }
}
