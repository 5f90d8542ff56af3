package org.entente.core.time;

import java.time.LocalDate;
import java.util.Optional;

/// A closed-open interval of dates in which something held: `start` is included, `end` is not.
///
/// A spell that still holds ends at [LocalDate#MAX]; one whose start nobody knows starts at [LocalDate#MIN].
public record Spell(LocalDate start, LocalDate end) {
    public Spell {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("end (%s) must follow start (%s)".formatted(end, start));
        }
    }

    /// A spell that began on `start` and still holds.
    public static Spell from(LocalDate start) {
        return new Spell(start, LocalDate.MAX);
    }

    /// A calendar year.
    public static Spell ofYear(int year) {
        return new Spell(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /// A single day.
    public static Spell ofDay(LocalDate day) {
        return new Spell(day, day.plusDays(1));
    }

    public boolean isOpen() {
        return end.equals(LocalDate.MAX);
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(start) && date.isBefore(end);
    }

    public boolean overlaps(Spell other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /// The days that lie in both spells, if there are any.
    public Optional<Spell> intersection(Spell other) {
        return overlaps(other)
                ? Optional.of(new Spell(
                        start.isAfter(other.start) ? start : other.start, end.isBefore(other.end) ? end : other.end))
                : Optional.empty();
    }

    /// `2012-01-01..2014-06-30` with the end excluded; an end that is open, or a start that nobody knows, is left
    /// out: `2012-01-01..`.
    @Override
    public String toString() {
        return (start.equals(LocalDate.MIN) ? "" : start) + ".." + (isOpen() ? "" : end);
    }
}
