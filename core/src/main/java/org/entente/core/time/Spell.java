package org.entente.core.time;

import java.time.LocalDate;

/// A closed-open interval of dates in which something held: `start` is included, `end` is not.
///
/// A spell that still holds ends at [LocalDate#MAX].
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

    public boolean isOpen() {
        return end.equals(LocalDate.MAX);
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(start) && date.isBefore(end);
    }

    public boolean overlaps(Spell other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /// `2012-01-01..2014-06-30` with the end excluded, or `2012-01-01..` when the spell still holds.
    @Override
    public String toString() {
        return isOpen() ? start + ".." : start + ".." + end;
    }
}
