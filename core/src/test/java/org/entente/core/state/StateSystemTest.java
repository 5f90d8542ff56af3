package org.entente.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.entente.core.state.StateSystem.Stay;
import org.entente.core.state.StateSystem.Unit;
import org.entente.core.time.Spell;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A small world: code 345 stands for SCG and from 5 June 2006 for SRB, code 341 for MNE from 12 June 2006,
/// code 9 for XAA until 1 March 2006 and again from 1 November.
class StateSystemTest {
    private static final StateId SCG = StateId.of("SCG");
    private static final StateId SRB = StateId.of("SRB");
    private static final StateSystem WORLD = world(
            stay(345, "SRB", "2006-06-05", "2100-01-01"),
            stay(345, "SCG", "1992-04-27", "2006-06-05"),
            stay(341, "MNE", "2006-06-12", "2100-01-01"),
            stay(9, "XAA", "2000-01-01", "2006-03-01"),
            stay(9, "XAA", "2006-11-01", "2100-01-01"));

    @Test
    void codesAreInTheOrderOfNumbers() {
        assertThat(WORLD.units()).extracting(Unit::number).containsExactly(9, 341, 345);
    }

    @ParameterizedTest(name = "{0} under {1} in 2006: {2}")
    @CsvSource({
        "345, EXACT, SRB",
        "345, ANY,   SRB",
        "345, FIRST, SCG",
        "345, LAST,  SRB",
        "341, EXACT, MNE",
        "341, ANY,   MNE",
        "341, FIRST,",
        "341, LAST,  MNE",
        "9,   EXACT,",
        "9,   ANY,   XAA",
        "9,   FIRST, XAA",
        "9,   LAST,  XAA",
    })
    void aCodeStandsForTheStateOfTheRulesDay(String code, SpellRule rule, String state) {
        Unit unit = WORLD.findUnit(code).orElseThrow();

        assertThat(unit.findState(2006, rule).map(StateId::code).orElse(null)).isEqualTo(state);
        assertThat(unit.counts(2006, rule)).isEqualTo(state != null);
    }

    @Test
    void onAnyDayACodeMayStandForTwo() {
        Unit unit = WORLD.findUnit("345").orElseThrow();

        assertThat(unit.statesIn(2006, SpellRule.ANY)).isEqualTo(Set.of(SCG, SRB));
        assertThat(unit.statesIn(2006, SpellRule.FIRST)).isEqualTo(Set.of(SCG));
        assertThat(unit.statesIn(2007, SpellRule.ANY)).isEqualTo(Set.of(SRB));
    }

    @Test
    void withoutTheFirstOfJulyItIsTheLastDayInTheYearThatDecides() {
        StateSystem world = world(
                stay(1, "XAA", "2000-01-01", "2006-03-01"),
                stay(1, "XBB", "2006-03-01", "2006-05-01"),
                stay(1, "XCC", "2008-01-01", "2100-01-01"));

        assertThat(world.units().getFirst().findState(2006, SpellRule.ANY)).contains(StateId.of("XBB"));
    }

    @Test
    void twoStatesUnderOneCodeOnOneDayAreRefused() {
        assertThatThrownBy(() ->
                        world(stay(1, "XAA", "2000-01-01", "2006-03-02"), stay(1, "XBB", "2006-03-01", "2007-01-01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("XAA")
                .hasMessageContaining("XBB");
    }

    @Test
    void twoCodesForOneStateOnOneDayAreRefused() {
        assertThatThrownBy(() ->
                        world(stay(1, "XAA", "2000-01-01", "2006-03-02"), stay(2, "XAA", "2006-03-01", "2007-01-01")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static StateSystem world(Stay... stays) {
        return StateSystem.of(
                StateSystem.Id.COW, new Names("World", "Мир"), new Years(2000, 2010), List.of(), List.of(stays));
    }

    private static Stay stay(int code, String state, String from, String to) {
        Spell spell = new Spell(LocalDate.parse(from), LocalDate.parse(to));
        return new Stay(Integer.toString(code), code, StateId.of(state), spell);
    }
}
