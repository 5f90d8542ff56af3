package org.entente.data.state;

import java.time.LocalDate;
import org.entente.core.time.Spell;
import org.entente.core.time.SpellRule;

/// The days for which a code is asked: one day, or a year under a named rule.
public sealed interface When {
    /// The days that are looked at.
    Spell days();

    /// On one day.
    record On(LocalDate date) implements When {
        @Override
        public Spell days() {
            return Spell.ofDay(date);
        }

        @Override
        public String toString() {
            return "on " + date;
        }
    }

    /// In a year, on the day or the days that the rule looks at.
    record In(int year, SpellRule rule) implements When {
        @Override
        public Spell days() {
            return rule.days(year);
        }

        @Override
        public String toString() {
            return "in %d under the rule %s".formatted(year, rule);
        }
    }
}
