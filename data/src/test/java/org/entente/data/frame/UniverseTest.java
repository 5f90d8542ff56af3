package org.entente.data.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.core.problem.ProblemException;
import org.entente.core.state.Names;
import org.entente.core.state.StateId;
import org.entente.core.state.StateSystem;
import org.entente.core.state.StateSystem.Stay;
import org.entente.core.time.Spell;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.data.catalog.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// A small world of four codes:
///
/// ```
///          2005         2006                     2007
///  10 XAA  ============ ============           (to 30 June 2006)
///  20 XBB               ......====== =========== (from 1 July 2006)
///  30 XCC  ============ ============ ===========
///  40 XDD               ==                     (1 to 31 January 2006)
/// ```
class UniverseTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Years YEARS = new Years(2005, 2007);
    private static final StateSystem WORLD = world(
            stay(10, "XAA", "2005-01-01", "2006-07-01"),
            stay(20, "XBB", "2006-07-01", "2100-01-01"),
            stay(30, "XCC", "2005-01-01", "2100-01-01"),
            stay(40, "XDD", "2006-01-01", "2006-02-01"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "EXACT, 10 2005;20 2006;20 2007;30 2005;30 2006;30 2007",
        "ANY,   10 2005;10 2006;20 2006;20 2007;30 2005;30 2006;30 2007;40 2006",
        "FIRST, 10 2005;10 2006;20 2007;30 2005;30 2006;30 2007;40 2006",
        "LAST,  10 2005;20 2006;20 2007;30 2005;30 2006;30 2007",
    })
    void aStateYearIsARowWhereTheRuleCountsTheCode(SpellRule rule, String rows) {
        StateUniverse universe = StateUniverse.of(WORLD, YEARS, rule);

        assertThat(rows(universe)).containsExactly(rows.split(";"));
    }

    private static List<String> rows(StateUniverse universe) {
        int[] code = universe.code();
        int[] year = universe.year();
        return IntStream.range(0, universe.rows())
                .mapToObj(row -> code[row] + " " + year[row])
                .toList();
    }

    @Test
    void aRowPointsToTheStateOfItsCode() {
        StateUniverse universe = StateUniverse.of(WORLD, YEARS, SpellRule.EXACT);

        assertThat(universe.states().get(universe.state()[0])).isEqualTo(StateId.of("XAA"));
        assertThat(universe.states().get(universe.state()[universe.rows() - 1])).isEqualTo(StateId.of("XCC"));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "EXACT, UNDIRECTED, YEAR, 10-30 2005;20-30 2006;20-30 2007",
        "EXACT, UNDIRECTED, DAY,  10-30 2005;20-30 2006;20-30 2007",
        "LAST,  DIRECTED,   YEAR, 10-30 2005;20-30 2006;20-30 2007;30-10 2005;30-20 2006;30-20 2007",
        // 2006: 10 and 20, and 20 and 40, share the year but no day
        "ANY,   UNDIRECTED, YEAR, 10-20 2006;10-30 2005;10-30 2006;10-40 2006;20-30 2006;20-30 2007;20-40 2006;30-40 2006",
        "ANY,   UNDIRECTED, DAY,  10-30 2005;10-30 2006;10-40 2006;20-30 2006;20-30 2007;30-40 2006",
    })
    void aDyadYearIsARowWhereBothCount(SpellRule rule, Direction direction, Together together, String rows) {
        DyadUniverse universe = DyadUniverse.of(WORLD, YEARS, rule, direction, together);

        assertThat(rows(universe)).containsExactly(rows.split(";"));
    }

    private static List<String> rows(DyadUniverse universe) {
        int[] code1 = universe.code1();
        int[] code2 = universe.code2();
        int[] year = universe.year();
        return IntStream.range(0, universe.rows())
                .mapToObj(row -> code1[row] + "-" + code2[row] + " " + year[row])
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void pairsWithoutACommonDayAreCountedWhetherTheyAreRowsOrNot(Together together) {
        DyadUniverse universe = DyadUniverse.of(WORLD, YEARS, SpellRule.ANY, Direction.DIRECTED, together);

        assertThat(universe.withoutCommonDay())
                .containsExactly(new PairYear("10", "20", 2006), new PairYear("20", "40", 2006));
        assertThat(universe.notes())
                .last()
                .asString()
                .startsWith("2 pairs share a year but no day and ")
                .contains(together == Together.YEAR ? "are rows" : "are left out", "10 and 20 in 2006");
    }

    @Test
    void onOneDayAllPairsShareIt() {
        DyadUniverse universe = DyadUniverse.of(WORLD, YEARS, SpellRule.LAST, Direction.DIRECTED, Together.YEAR);

        assertThat(universe.withoutCommonDay()).isEmpty();
    }

    @Test
    void yearsBeforeTheListAreRefused() {
        assertThatThrownBy(() -> StateUniverse.of(WORLD, new Years(1999, 2007), SpellRule.EXACT))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        report ->
                                assertThat(report.problems().getFirst().code()).isEqualTo("ENT-2021"));
    }

    @Test
    void yearsAfterTheListAreCarriedForwardAndSaidSo() {
        StateUniverse universe = StateUniverse.of(WORLD, new Years(2006, 2012), SpellRule.EXACT);

        assertThat(rows(universe)).contains("30 2012");
        assertThat(universe.notes()).contains("the list ends with 2010; 2011..2012 carry its last day forward");
    }

    @ParameterizedTest
    @EnumSource
    void theListsOfTheCatalogueHaveSymmetricPairs(SpellRule rule) {
        for (StateSystem.Id id : StateSystem.Id.values()) {
            StateSystem system = CATALOGUE.system(id);
            Years years = new Years(1990, 1992);
            StateUniverse states = StateUniverse.of(system, years, rule);
            DyadUniverse directed = DyadUniverse.of(system, years, rule, Direction.DIRECTED, Together.YEAR);
            DyadUniverse undirected = DyadUniverse.of(system, years, rule, Direction.UNDIRECTED, Together.YEAR);

            long expected = years.stream()
                    .mapToLong(year ->
                            IntStream.of(states.year()).filter(y -> y == year).count())
                    .map(n -> n * (n - 1))
                    .sum();
            assertThat(directed.rows()).isEqualTo(Math.toIntExact(expected));
            assertThat(directed.rows()).isEqualTo(2 * undirected.rows());
            Set<String> pairs = new HashSet<>(pairsOf(directed, false));
            assertThat(pairs).hasSize(directed.rows()).isEqualTo(new HashSet<>(pairsOf(directed, true)));
        }
    }

    private static List<String> pairsOf(DyadUniverse universe, boolean turned) {
        int[] first = turned ? universe.unit2 : universe.unit1;
        int[] second = turned ? universe.unit1 : universe.unit2;
        List<String> pairs = new ArrayList<>();
        for (int row = 0; row < universe.rows(); row++) {
            pairs.add(first[row] + " " + second[row] + " " + universe.year[row]);
        }
        return pairs;
    }

    /// The United Nations have 193 members since 14 July 2011. Beside them the catalogue has the Holy See, the Cook
    /// Islands, Niue, Kosovo and, from 29 November 2012, Palestine.
    @Test
    void isosListIsTheUnitedNationsAndFiveMore() {
        StateSystem iso = CATALOGUE.system(StateSystem.Id.ISO);

        assertThat(StateUniverse.of(iso, Years.of(2016), SpellRule.EXACT).rows())
                .isEqualTo(193 + 5);
        assertThat(StateUniverse.of(iso, Years.of(2012), SpellRule.EXACT).rows())
                .isEqualTo(193 + 4);
        assertThat(StateUniverse.of(iso, Years.of(2012), SpellRule.ANY).rows()).isEqualTo(193 + 5);
        assertThatThrownBy(() -> StateUniverse.of(iso, Years.of(1945), SpellRule.EXACT))
                .isInstanceOf(ProblemException.class);
    }

    /// C: 345 all year, 341 from 12 June. G: 345 to 4 June, 340 from 5 June, 341 from 3 June. Ours: SCG to 4 June,
    /// SRB from 5 June, MNE from 3 June.
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "COW, EXACT, 341 MNE;345 SRB",
        "COW, ANY,   341 MNE;345 SRB",
        "COW, FIRST, 345 SCG",
        "COW, LAST,  341 MNE;345 SRB",
        "GW,  EXACT, 340 SRB;341 MNE",
        "GW,  ANY,   340 SRB;341 MNE;345 SCG",
        "GW,  FIRST, 345 SCG",
        "GW,  LAST,  340 SRB;341 MNE",
        "ISO, EXACT, 499 MNE;688 SRB",
        "ISO, ANY,   499 MNE;891 SCG;688 SRB",
        "ISO, FIRST, 891 SCG",
        "ISO, LAST,  499 MNE;688 SRB",
    })
    void serbiaAndMontenegroInJune2006(StateSystem.Id id, SpellRule rule, String expected) {
        StateUniverse universe = StateUniverse.of(CATALOGUE.system(id), Years.of(2006), rule);
        int[] code = universe.code();
        int[] state = universe.state();

        assertThat(IntStream.range(0, universe.rows())
                        .mapToObj(row -> code[row] + " " + universe.states().get(state[row]))
                        .filter(row -> row.endsWith("SRB") || row.endsWith("MNE") || row.endsWith("SCG")))
                .containsExactly(expected.split(";"));
    }

    @Test
    void whatOneListHasAndAnotherHasNotIsNamed() {
        StateSystem other =
                world(stay(1, "XAA", "2005-01-01", "2006-03-01"), stay(2, "XCC", "2006-01-01", "2100-01-01"));

        SystemDifferences differences = SystemDifferences.between(WORLD, other, YEARS, SpellRule.EXACT);

        assertThat(differences.notes())
                .containsExactly("3 state-years are in cow but not in cow, rule exact", "XBB 2006..2007", "XCC 2005");
    }

    private static StateSystem world(Stay... stays) {
        return StateSystem.of(
                StateSystem.Id.COW, new Names("World", "Мир"), new Years(2005, 2010), List.of(), List.of(stays));
    }

    private static Stay stay(int code, String state, String from, String to) {
        Spell spell = new Spell(LocalDate.parse(from), LocalDate.parse(to));
        return new Stay(Integer.toString(code), code, StateId.of(state), spell);
    }
}
