package org.entente.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Serbia and Montenegro ended on 3 June 2006; Montenegro began that day and Serbia on 5 June.
class SpellRuleTest {
    @ParameterizedTest(name = "{0} {1}: Serbia and Montenegro {2}, Montenegro {3}, Serbia {4}")
    @CsvSource({
        "EXACT, 2005, true,  false, false",
        "ANY,   2005, true,  false, false",
        "FIRST, 2005, true,  false, false",
        "LAST,  2005, true,  false, false",
        "EXACT, 2006, false, true,  true",
        "ANY,   2006, true,  true,  true",
        "FIRST, 2006, true,  false, false",
        "LAST,  2006, false, true,  true",
        "EXACT, 2007, false, true,  true",
        "ANY,   2007, false, true,  true",
        "FIRST, 2007, false, true,  true",
        "LAST,  2007, false, true,  true",
    })
    void saysWhoseYearItWas(SpellRule rule, int year, boolean both, boolean montenegro, boolean serbia) {
        Spell unionOfBoth = new Spell(LocalDate.of(2003, 2, 4), LocalDate.of(2006, 6, 3));

        assertThat(rule.holds(unionOfBoth, year)).isEqualTo(both);
        assertThat(rule.holds(Spell.from(LocalDate.of(2006, 6, 3)), year)).isEqualTo(montenegro);
        assertThat(rule.holds(Spell.from(LocalDate.of(2006, 6, 5)), year)).isEqualTo(serbia);
    }

    @ParameterizedTest(name = "{0}..{1} in 2006: exact {2}, any {3}, first {4}, last {5}")
    @CsvSource({
        // the one day that a rule asks for
        "2006-07-01, 2006-07-02, true,  true,  false, false",
        "2006-01-01, 2006-01-02, false, true,  true,  false",
        "2006-12-31, 2007-01-01, false, true,  false, true",
        // the day beside it
        "2006-07-02, 2006-12-31, false, true,  false, false",
        "2006-01-02, 2006-07-01, false, true,  false, false",
        // a neighbouring year
        "2005-01-01, 2006-01-01, false, false, false, false",
        "2007-01-01, 2008-01-01, false, false, false, false",
    })
    void asksForItsDay(LocalDate start, LocalDate end, boolean exact, boolean any, boolean first, boolean last) {
        Spell spell = new Spell(start, end);

        assertThat(SpellRule.EXACT.holds(spell, 2006)).isEqualTo(exact);
        assertThat(SpellRule.ANY.holds(spell, 2006)).isEqualTo(any);
        assertThat(SpellRule.FIRST.holds(spell, 2006)).isEqualTo(first);
        assertThat(SpellRule.LAST.holds(spell, 2006)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"EXACT, exact", "ANY, any", "FIRST, first", "LAST, last"})
    void isWrittenInSmallLetters(SpellRule rule, String text) {
        assertThat(rule).hasToString(text);
    }
}
