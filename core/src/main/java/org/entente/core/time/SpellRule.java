package org.entente.core.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

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

    public boolean holds(Spell spell, int year) {
        return switch (this) {
            case EXACT -> spell.covers(LocalDate.of(year, Month.JULY, 1));
            case ANY -> spell.overlaps(new Spell(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
            case FIRST -> spell.covers(LocalDate.of(year, 1, 1));
            case LAST -> spell.covers(LocalDate.of(year, 12, 31));
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
