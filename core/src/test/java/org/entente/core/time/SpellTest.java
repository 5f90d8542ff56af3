package org.entente.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpellTest {
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    private static final LocalDate END = LocalDate.of(2014, 6, 30);
    private static final Spell SPELL = new Spell(FIRST, END);

    @Test
    void coversItsFirstDay() {
        assertThat(SPELL.covers(FIRST)).isTrue();
        assertThat(SPELL.covers(FIRST.minusDays(1))).isFalse();
    }

    @Test
    void doesNotCoverItsEnd() {
        assertThat(SPELL.covers(END)).isFalse();
        assertThat(SPELL.covers(END.minusDays(1))).isTrue();
    }

    @Test
    void lastsAtLeastOneDay() {
        assertThat(new Spell(FIRST, FIRST.plusDays(1)).covers(FIRST)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spell(FIRST, FIRST))
                .withMessage("end (2012-01-01) must follow start (2012-01-01)");
        assertThatIllegalArgumentException().isThrownBy(() -> new Spell(END, FIRST));
    }

    @Test
    void stillHoldsWhenItIsOpen() {
        Spell open = Spell.from(FIRST);

        assertThat(open.isOpen()).isTrue();
        assertThat(open.covers(LocalDate.of(9999, 12, 31))).isTrue();
        assertThat(SPELL.isOpen()).isFalse();
    }

    @Test
    void doesNotOverlapTheSpellThatFollowsIt() {
        Spell next = Spell.from(END);

        assertThat(SPELL.overlaps(next)).isFalse();
        assertThat(next.overlaps(SPELL)).isFalse();
    }

    @Test
    void overlapsASpellThatSharesOneDay() {
        Spell late = Spell.from(END.minusDays(1));

        assertThat(SPELL.overlaps(late)).isTrue();
        assertThat(late.overlaps(SPELL)).isTrue();
    }

    @Test
    void overlapsASpellInsideIt() {
        Spell inside = new Spell(LocalDate.of(2013, 1, 1), LocalDate.of(2013, 1, 2));

        assertThat(SPELL.overlaps(inside)).isTrue();
        assertThat(inside.overlaps(SPELL)).isTrue();
    }

    @Test
    void isWrittenWithTwoDotsAndWithoutAnEndWhileItHolds() {
        assertThat(SPELL).hasToString("2012-01-01..2014-06-30");
        assertThat(Spell.from(FIRST)).hasToString("2012-01-01..");
    }

    @Test
    void isWrittenWithoutAStartThatNobodyKnows() {
        assertThat(new Spell(LocalDate.MIN, END)).hasToString("..2014-06-30");
    }

    @Test
    void sharesItsLastDaysWithASpellThatBeginsInIt() {
        LocalDate later = END.minusDays(1);

        assertThat(SPELL.intersection(Spell.from(later))).contains(Spell.ofDay(later));
        assertThat(Spell.from(later).intersection(SPELL)).contains(Spell.ofDay(later));
    }

    @Test
    void sharesNothingWithTheSpellThatFollowsIt() {
        assertThat(SPELL.intersection(Spell.from(END))).isEmpty();
    }

    @Test
    void aYearHasItsFirstAndItsLastDay() {
        Spell year = Spell.ofYear(2012);

        assertThat(year.covers(LocalDate.of(2012, 1, 1))).isTrue();
        assertThat(year.covers(LocalDate.of(2012, 12, 31))).isTrue();
        assertThat(year.covers(LocalDate.of(2011, 12, 31))).isFalse();
        assertThat(year.covers(LocalDate.of(2013, 1, 1))).isFalse();
    }
}
