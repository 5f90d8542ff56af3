package org.entente.data.stata;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// What a number of a date variable counts from the start of 1960 on, as the variable's display format says:
/// Stata's help `datetime`. A variable in years (`%ty`) holds the years themselves and needs no unit.
enum TimeUnit {
    DAY('d', "days", Span.ofDays(1)),
    MILLISECOND('c', "milliseconds", Span.ofDays(86_400_000)),
    MONTH('m', "months", Span.ofYears(12)),
    QUARTER('q', "quarters", Span.ofYears(4)),
    UTC_MILLISECOND('C', "milliseconds with leap seconds", Span.NONE),
    WEEK('w', "weeks of which each year has 52", Span.NONE),
    HALF_YEAR('h', "half-years", Span.NONE),
    BUSINESS_DAY('b', "business days of a calendar outside the file", Span.NONE);

    private static final int EPOCH_YEAR = 1960;
    private static final LocalDate EPOCH = LocalDate.of(EPOCH_YEAR, 1, 1);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);

    private final char letter;
    private final String words;
    private final Span span;

    TimeUnit(char letter, String words, Span span) {
        this.letter = letter;
        this.words = words;
        this.span = span;
    }

    /// The unit that a display format stands for, such as `%td`, `%-tdD_m_Y` or the old `%d`.
    static Optional<TimeUnit> of(String format) {
        String plain = format.startsWith("%-") ? "%" + format.substring(2) : format;
        if (plain.startsWith("%d")) {
            return Optional.of(DAY);
        }
        for (TimeUnit unit : values()) {
            if (plain.startsWith("%t" + unit.letter)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /// What is counted, in the plural.
    String words() {
        return words;
    }

    /// Whether its numbers can be written as dates that any program reads.
    boolean hasIsoText() {
        return span != Span.NONE;
    }

    /// Whether a number stands for a date from the year 100 to the year 9999, as Stata's do.
    boolean isDate(double value) {
        return Math.rint(value) == value && value >= span.first && value < span.end;
    }

    /// The date in ISO 8601, such as `2014-03-27`, `2014-03-27T09:15:22.120`, `2014-03`, or `2014-Q1`, which
    /// ISO 8601 does not have; empty if the number is none.
    Optional<String> text(double value) {
        if (!isDate(value)) {
            return Optional.empty();
        }
        long count = (long) value;
        return Optional.of(
                switch (this) {
                    case DAY -> EPOCH.plusDays(count).toString();
                    case MILLISECOND -> moment(count);
                    case MONTH -> inYear(count, 12, "%04d-%02d");
                    case QUARTER -> inYear(count, 4, "%04d-Q%d");
                    case UTC_MILLISECOND, WEEK, HALF_YEAR, BUSINESS_DAY ->
                        throw new IllegalStateException(name() + " has no dates");
                });
    }

    private static String moment(long milliseconds) {
        LocalDateTime moment = EPOCH.atStartOfDay().plus(milliseconds, ChronoUnit.MILLIS);
        return (moment.getNano() == 0 ? SECONDS : MILLISECONDS).format(moment);
    }

    private static String inYear(long count, int parts, String format) {
        long year = EPOCH_YEAR + Math.floorDiv(count, parts);
        return String.format(Locale.ROOT, format, year, 1 + Math.floorMod(count, parts));
    }

    /// The number that [#DAY] has for a date.
    static long days(LocalDate date) {
        return date.toEpochDay() - EPOCH.toEpochDay();
    }

    /// The counts of a unit that lie in Stata's years, 100 to 9999.
    ///
    /// @param end the first count after them
    private record Span(double first, double end) {
        private static final Span NONE = new Span(0, 0);
        private static final LocalDate FIRST_DAY = LocalDate.of(100, 1, 1);
        private static final LocalDate END = LocalDate.of(10_000, 1, 1);

        private static Span ofDays(int parts) {
            return new Span(days(FIRST_DAY) * parts, days(END) * parts);
        }

        private static Span ofYears(int parts) {
            return new Span(
                    (double) parts * (FIRST_DAY.getYear() - EPOCH_YEAR), (double) parts * (END.getYear() - EPOCH_YEAR));
        }

        private static double days(LocalDate date) {
            return date.toEpochDay() - LocalDate.of(EPOCH_YEAR, 1, 1).toEpochDay();
        }
    }
}
