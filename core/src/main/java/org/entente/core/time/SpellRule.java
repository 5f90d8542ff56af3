package org.entente.core.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;

/// The rule that turns a spell of dates into years: which day, or days, of the year must be covered.
public enum SpellRule {
    /// Covered on 1 July; the default for annual data.
    EXACT,
    /// Covered on at least one day of the year.
    ANY,
    /// Covered on 1 January.
    FIRST,
    /// Covered on 31 December.
    LAST;

    /// The day of the year that decides, if it is a single one.
    public Optional<LocalDate> day(int year) {
        return switch (this) {
            case EXACT -> Optional.of(LocalDate.of(year, Month.JULY, 1));
            case ANY -> Optional.empty();
            case FIRST -> Optional.of(LocalDate.of(year, Month.JANUARY, 1));
            case LAST -> Optional.of(LocalDate.of(year, Month.DECEMBER, 31));
        };
    }

    /// The days of the year that the rule looks at.
    public Spell days(int year) {
        return day(year).map(Spell::ofDay).orElseGet(() -> Spell.ofYear(year));
    }

    public boolean holds(Spell spell, int year) {
        return spell.overlaps(days(year));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
