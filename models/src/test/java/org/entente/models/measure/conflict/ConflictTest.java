package org.entente.models.measure.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.interval;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.states;
import static org.entente.models.measure.World.union;
import static org.entente.models.measure.World.value;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.conflict.ConflictYear.Intensity;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.union.Union;
import org.junit.jupiter.api.Test;

class ConflictTest {
    private static final Years DECADE = new Years(2001, 2010);
    private static final Years COVERED = new Years(1946, 2024);
    private static final Union THREE = union("AAA", "BBB", "CCC");

    @Test
    void w01PeaceIsARateOfZeroWithAnUpperBound() {
        ConflictRate peace = ConflictBetweenMembers.DEFAULT.measure(List.of(), THREE, DECADE, COVERED);

        // three pairs in ten years; the bound for no events is ln 20 (Garwood 1936), per 1000 of 30 dyad-years
        assertThat(value(peace.outcome())).isZero();
        assertThat(peace.exposure()).isEqualTo(30);
        assertThat(interval(peace.outcome()).low()).isZero();
        assertThat(interval(peace.outcome()).high()).isCloseTo(Math.log(20) * 1000 / 30, within(1e-6));
        assertThat(peace.conflicts()).isEmpty();
    }

    @Test
    void w02AConflictOfThreeYearsIsThreeConflictYearsAndOneConflict() {
        List<ConflictYear> war = interstate("7", new Years(2000, 2003), "AAA", "BBB");

        ConflictRate rate = ConflictBetweenMembers.DEFAULT.measure(war, THREE, DECADE, COVERED);

        assertThat(rate.conflictYears()).isEqualTo(3);
        assertThat(value(rate.outcome())).isCloseTo(100, within(1e-9));
        assertThat(value(rate.perConflict())).isCloseTo(1000 / 30.0, within(1e-9));
        assertThat(rate.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.id()).isEqualTo("7");
            assertThat(conflict.years()).containsExactly(2001, 2002, 2003);
            assertThat(conflict.firstYear()).isEqualTo(2000);
            assertThat(conflict.sideA()).isEqualTo(states("AAA"));
            assertThat(conflict.sideB()).isEqualTo(states("BBB"));
        });
    }

    @Test
    void w03BothSidesNeedAMember() {
        List<ConflictYear> war = interstate("7", new Years(2001, 2003), "AAA", "ZZZ");

        assertThat(ConflictBetweenMembers.DEFAULT
                        .measure(war, THREE, DECADE, COVERED)
                        .conflictYears())
                .isZero();
    }

    @Test
    void w04MembershipIsThatOfTheFirstOfJuly() {
        List<ConflictYear> war = interstate("7", new Years(2001, 2004), "AAA", "BBB");
        Union late = union("AAA", "BBB 2002-07-01..2004-07-01");

        ConflictRate rate = ConflictBetweenMembers.DEFAULT.measure(war, late, DECADE, COVERED);
        ConflictRate any = new ConflictBetweenMembers(ConflictBetweenMembers.Opposition.INTERSTATE, SpellRule.ANY)
                .measure(war, late, DECADE, COVERED);

        // 1 July falls inside the spell in 2002 and 2003; some day of 2002, 2003 and 2004 does
        assertThat(rate.conflictYears()).isEqualTo(2);
        assertThat(rate.exposure()).isEqualTo(2);
        assertThat(any.conflictYears()).isEqualTo(3);
        assertThat(any.exposure()).isEqualTo(3);
    }

    @Test
    void w05SupportForRebelsAgainstAMemberIsItsOwnCount() {
        ConflictYear proxy = new ConflictYear(
                "8",
                2005,
                states("AAA"),
                states("AAA"),
                states(),
                states("BBB"),
                ConflictYear.Type.INTERNATIONALISED_INTRASTATE,
                Intensity.MINOR);
        var support = new ConflictBetweenMembers(ConflictBetweenMembers.Opposition.SUPPORT_FOR_REBELS, SpellRule.EXACT);

        assertThat(ConflictBetweenMembers.DEFAULT
                        .measure(List.of(proxy), THREE, DECADE, COVERED)
                        .conflictYears())
                .isZero();
        ConflictRate rate = support.measure(List.of(proxy), THREE, DECADE, COVERED);
        assertThat(rate.conflictYears()).isEqualTo(1);
        assertThat(rate.conflicts().getFirst().sideB()).isEqualTo(states("BBB"));
        assertThat(support.measure(interstate("7", DECADE, "AAA", "BBB"), THREE, DECADE, COVERED)
                        .conflictYears())
                .isZero();
    }

    @Test
    void w06ConflictInsideIsCountedByTheGovernmentAndPerStateYear() {
        List<ConflictYear> all = List.of(
                internal("1", 2001, "AAA", "AAA"),
                internal("2", 2001, "AAA", "AAA"),
                internal("1", 2002, "AAA", "AAA"),
                // BBB only sends troops to the government of ZZZ
                internal("3", 2001, "ZZZ", "BBB"),
                interstate("4", Years.of(2001), "AAA", "BBB").getFirst());

        ConflictRate rate = ConflictInsideMembers.DEFAULT.measure(all, THREE, DECADE, COVERED);

        // three conflict-years in 30 state-years
        assertThat(rate.conflictYears()).isEqualTo(3);
        assertThat(rate.conflicts()).hasSize(2);
        assertThat(value(rate.outcome())).isCloseTo(10, within(1e-9));
        assertThat(rate.members()).isEqualTo(new MemberCount(3, 3));
    }

    @Test
    void yearsOutsideTheSourceAreAGapAndNotPeace() {
        ConflictRate rate = ConflictInsideMembers.DEFAULT.measure(List.of(), THREE, new Years(2020, 2026), COVERED);

        assertThat(missing(rate.outcome()).gap()).isEqualTo(Gap.OUTSIDE_COVERAGE);
        assertThat(missing(rate.outcome()).detail()).contains("1946..2024").contains("2020..2026");
        assertThat(rate.members().withData()).isZero();
    }

    @Test
    void aUnionWithoutMembersHasNoExposure() {
        ConflictRate rate = ConflictBetweenMembers.DEFAULT.measure(List.of(), union("AAA"), DECADE, COVERED);

        assertThat(missing(rate.outcome()).gap()).isEqualTo(Gap.NOT_APPLICABLE);
    }

    @Test
    void moreExposureNarrowsTheIntervalOfTheSameRate() {
        List<ConflictYear> one = interstate("7", Years.of(2001), "AAA", "BBB");
        List<ConflictYear> ten = interstate("7", DECADE, "AAA", "BBB");

        var year = interval(ConflictBetweenMembers.DEFAULT
                .measure(one, union("AAA", "BBB"), Years.of(2001), COVERED)
                .outcome());
        var decade = interval(ConflictBetweenMembers.DEFAULT
                .measure(ten, union("AAA", "BBB"), DECADE, COVERED)
                .outcome());

        assertThat(decade.high() - decade.low()).isLessThan(year.high() - year.low());
    }

    private static List<ConflictYear> interstate(String id, Years years, String sideA, String sideB) {
        return IntStream.rangeClosed(years.first(), years.last())
                .mapToObj(year -> new ConflictYear(
                        id,
                        year,
                        states(sideA),
                        states(sideA),
                        states(sideB),
                        states(),
                        ConflictYear.Type.INTERSTATE,
                        Intensity.WAR))
                .toList();
    }

    private static ConflictYear internal(String id, int year, String government, String helper) {
        return new ConflictYear(
                id,
                year,
                states(government),
                states(government, helper),
                states(),
                states(),
                government.equals(helper)
                        ? ConflictYear.Type.INTRASTATE
                        : ConflictYear.Type.INTERNATIONALISED_INTRASTATE,
                Intensity.MINOR);
    }
}
