package org.entente.core.time;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A range of calendar years, both ends included.
public record Years(int first, int last) {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:\\.\\.(\\d{4}))?");

    public Years {
        if (last < first) {
            throw new IllegalArgumentException("last year (%d) must not precede first (%d)".formatted(last, first));
        }
    }

    public static Years of(int year) {
        return new Years(year, year);
    }

    /// Reads `2012` or `2003..2015`.
    ///
    /// @throws IllegalArgumentException if the text is neither
    public static Years parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'%s' is not a year or a range such as 2003..2015".formatted(text));
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        return new Years(first, last);
    }

    public boolean covers(int year) {
        return first <= year && year <= last;
    }

    public boolean covers(LocalDate date) {
        return covers(date.getYear());
    }

    public boolean contains(Years other) {
        return first <= other.first && other.last <= last;
    }

    /// The years from the earlier first to the later last of both.
    public Years spanning(Years other) {
        return new Years(Math.min(first, other.first), Math.max(last, other.last));
    }

    public int count() {
        return last - first + 1;
    }

    public IntStream stream() {
        return IntStream.rangeClosed(first, last);
    }

    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + ".." + last;
    }
}
