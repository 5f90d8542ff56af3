package org.entente.data.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.entente.core.figure.Gap;
import org.entente.core.state.StateId;
import org.entente.core.state.StateSystem;
import org.entente.core.time.Spell;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.union.Union;
import org.entente.core.union.UnionId;
import org.entente.data.catalog.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The expectations are dates of treaties: the EAEU in force on 1 January 2015 for three states, on 2 January for
/// Armenia, on 12 August 2015 for Kyrgyzstan; Uzbekistan in the CSTO from 16 August 2006 to 19 December 2012.
class UnionColumnsTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final UnionColumns COLUMNS = new UnionColumns(CATALOGUE);
    private static final StateSystem COW = CATALOGUE.system(StateSystem.Id.COW);
    private static final Union EAEU = CATALOGUE.union(UnionId.of("EAEU"));
    private static final Union CSTO = CATALOGUE.union(UnionId.of("CSTO"));

    @ParameterizedTest(name = "{0} in 2015: {1}")
    @CsvSource({
        "EXACT, 365;370;371;705",
        "ANY,   365;370;371;703;705",
        "FIRST, 365;370;705",
        "LAST,  365;370;371;703;705",
    })
    void membersAreThoseOfTheRule(SpellRule rule, String codes) {
        StateUniverse universe = StateUniverse.of(COW, Years.of(2015), rule);
        IntColumn member = COLUMNS.member(EAEU, universe);
        int[] code = universe.code();

        assertThat(member.name()).isEqualTo("member:EAEU");
        assertThat(IntStream.range(0, universe.rows())
                        .filter(row -> member.findValue(row).orElseThrow() == 1)
                        .mapToObj(row -> Integer.toString(code[row])))
                .containsExactly(codes.split(";"));
    }

    @Test
    void beforeAUnionBeganNobodyWasItsMember() {
        StateUniverse universe = StateUniverse.of(COW, Years.of(2014), SpellRule.LAST);
        IntColumn member = COLUMNS.member(EAEU, universe);

        assertThat(IntStream.range(0, universe.rows()).mapToObj(member::findValue))
                .containsOnly(OptionalInt.of(0));
    }

    @Test
    void afterTheCataloguesDayMembershipIsUnknown() {
        StateUniverse universe = StateUniverse.of(COW, new Years(2025, 2026), SpellRule.EXACT);
        IntColumn member = COLUMNS.member(EAEU, universe);

        for (int row = 0; row < universe.rows(); row++) {
            if (universe.year[row] == 2026) {
                assertThat(member.findValue(row)).isEmpty();
                assertThat(member.findGap(row)).contains(Gap.OUTSIDE_COVERAGE);
                assertThat(member.toArray(-9)[row]).isEqualTo(-9);
            } else {
                assertThat(member.findValue(row)).isPresent();
            }
        }
    }

    @Test
    void twoCodesOfOneStateHaveNoJointMembership() {
        DyadUniverse universe = undirected(COW, 1990, SpellRule.ANY, Together.YEAR);
        IntColumn joint = COLUMNS.joint(CATALOGUE.union(UnionId.of("NATO")), universe);

        assertThat(joint.findGap(row(universe, 255, 260))).contains(Gap.NOT_APPLICABLE);
        assertThat(joint.findValue(row(universe, 220, 255))).hasValue(1);
        assertThat(joint.findValue(row(universe, 220, 260))).hasValue(1);
        assertThat(joint.findValue(row(universe, 220, 265))).hasValue(0);
    }

    @Test
    void aCodeOfTwoStatesInAYearIsAMemberIfOneOfThemWas() {
        StateUniverse universe = StateUniverse.of(COW, Years.of(1991), SpellRule.ANY);
        IntColumn member = COLUMNS.member(CATALOGUE.union(UnionId.of("CIS")), universe);
        int[] code = universe.code();
        int russia = IntStream.range(0, code.length)
                .filter(row -> code[row] == 365)
                .findFirst()
                .orElseThrow();

        assertThat(universe.states().get(universe.state()[russia])).hasToString("SUN");
        assertThat(member.findValue(russia)).hasValue(1);
    }

    /// Mercosur 2012: Paraguay suspended from 29 June, Venezuela a member from 12 August. They share the year, and
    /// the rule leaves out who was suspended on one of its days.
    @Test
    void whoWasSuspendedOnADayOfTheRuleIsNoMemberThatYear() {
        Union mercosur = CATALOGUE.union(UnionId.of("MERCOSUR"));
        DyadUniverse any = undirected(COW, 2012, SpellRule.ANY, Together.YEAR);
        DyadUniverse first = undirected(COW, 2012, SpellRule.FIRST, Together.YEAR);

        assertThat(COLUMNS.joint(mercosur, any).findValue(row(any, 140, 150))).hasValue(0);
        assertThat(COLUMNS.joint(mercosur, first).findValue(row(first, 140, 150)))
                .hasValue(1);
    }

    /// Had the Russian Federation left on 1 June 2015, it would not have met Kyrgyzstan, there from 12 August.
    @ParameterizedTest
    @CsvSource({"YEAR, 1", "DAY, 0"})
    void whoLeftBeforeAnotherCameSharesTheYearOnly(Together together, int expected) {
        Spell untilJune = new Spell(LocalDate.of(2015, 1, 1), LocalDate.of(2015, 6, 1));
        Union withExit = EAEU.withMemberships(EAEU.memberships().stream()
                .map(membership ->
                        membership.state().equals(StateId.of("RUS")) ? membership.during(untilJune) : membership)
                .toList());
        DyadUniverse universe = undirected(COW, 2015, SpellRule.ANY, together);
        IntColumn joint = COLUMNS.joint(withExit, universe);

        assertThat(joint.findValue(row(universe, 365, 703))).hasValue(expected);
        assertThat(joint.findValue(row(universe, 365, 371))).hasValue(1);
        assertThat(joint.findValue(row(universe, 365, 704))).hasValue(0);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"EXACT, 1", "ANY, 1", "FIRST, 1", "LAST, 0"})
    void uzbekistanAndRussiaInTheCstoIn2012(SpellRule rule, int expected) {
        DyadUniverse universe = undirected(COW, 2012, rule, Together.YEAR);

        assertThat(COLUMNS.joint(CSTO, universe).findValue(row(universe, 365, 704)))
                .hasValue(expected);
    }

    @ParameterizedTest
    @EnumSource
    void jointOrganisationsAreTheSumOfTheJointMemberships(Together together) {
        DyadUniverse universe = undirected(COW, 2003, SpellRule.ANY, together);
        IntColumn count = COLUMNS.jointOrganisations(universe);
        List<IntColumn> joint = new ArrayList<>();
        for (Union union : CATALOGUE.unions()) {
            if (!union.kind().equals("group") && !union.kind().equals("programme")) {
                joint.add(COLUMNS.joint(union, universe));
            }
        }

        assertThat(joint).hasSizeGreaterThan(10);
        for (int row = 0; row < universe.rows(); row++) {
            int r = row;
            assertThat(count.findValue(row))
                    .hasValue(joint.stream()
                            .mapToInt(column -> column.findValue(r).orElseThrow())
                            .sum());
        }
    }

    @Test
    void jointMembershipDoesNotDependOnTheOrderOfThePair() {
        DyadUniverse universe =
                DyadUniverse.of(COW, Years.of(2010), SpellRule.EXACT, Direction.DIRECTED, Together.YEAR);
        IntColumn count = COLUMNS.jointOrganisations(universe);
        int[][] byPair = new int[1000][1000];
        int[] code1 = universe.code1();
        int[] code2 = universe.code2();
        for (int row = 0; row < universe.rows(); row++) {
            byPair[code1[row]][code2[row]] = count.findValue(row).orElseThrow();
        }

        for (int row = 0; row < universe.rows(); row++) {
            assertThat(byPair[code2[row]][code1[row]]).isEqualTo(byPair[code1[row]][code2[row]]);
        }
        assertThat(byPair[365][705]).isPositive();
    }

    private static DyadUniverse undirected(StateSystem system, int year, SpellRule rule, Together together) {
        return DyadUniverse.of(system, Years.of(year), rule, Direction.UNDIRECTED, together);
    }

    private static int row(DyadUniverse universe, int first, int second) {
        int[] code1 = universe.code1();
        int[] code2 = universe.code2();
        return IntStream.range(0, universe.rows())
                .filter(row -> code1[row] == first && code2[row] == second)
                .findFirst()
                .orElseThrow();
    }
}
