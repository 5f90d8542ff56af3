package org.entente.models.measure.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.interval;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.states;
import static org.entente.models.measure.World.union;
import static org.entente.models.measure.World.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.dispute.Dispute;
import org.entente.core.dispute.Fatality;
import org.entente.core.dispute.Hostility;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Uncertainty;
import org.entente.core.state.StateId;
import org.entente.core.time.PartialDate;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.union.Union;
import org.entente.core.war.War;
import org.entente.models.measure.conflict.DisputeDeaths.Unknown;
import org.junit.jupiter.api.Test;

class WarsAndDeathsTest {
    private static final Years DECADE = new Years(2001, 2010);
    private static final Union THREE = union("AAA", "BBB", "CCC");
    private static final DisputeDeaths DEATHS = new DisputeDeaths(Unknown.BELOW_WAR, SpellRule.EXACT);

    /// Three members are 3 dyads, 30 dyad-years in ten years: one war is 1000/30, its two years 2000/30.
    @Test
    void aWarBetweenMembersIsOneOnsetAndAllItsYears() {
        War war = new War("1", "A war", List.of(side("AAA", true, 2003, 2004), side("BBB", false, 2003, 2004)));
        var result = wars(THREE, war);
        assertThat(value(result.onsets())).isCloseTo(1000 / 30.0, within(1e-9));
        assertThat(value(result.disputeYears())).isCloseTo(2000 / 30.0, within(1e-9));
    }

    @Test
    void onOneSideOrBeforeAccessionThereIsNoOnset() {
        War together = new War("1", "A war", List.of(side("AAA", true, 2003, 2004), side("BBB", true, 2003, 2004)));
        assertThat(wars(THREE, together).disputes()).isEmpty();
        War early = new War("2", "A war", List.of(side("AAA", true, 2003, 2004), side("BBB", false, 2003, 2004)));
        var result = wars(union("AAA", "BBB 2004-01-01.."), early);
        assertThat(value(result.onsets())).isZero();
        // members together in seven years, in one of which they fought
        assertThat(value(result.disputeYears())).isCloseTo(1000 / 7.0, within(1e-9));
    }

    /// 26 to 100 and 1 to 25 dead: 27 to 125.
    @Test
    void classesOfDeathsAddUpByTheirBounds() {
        var result = deaths(DEATHS, Hostility.USE, Optional.of(Fatality.UP_TO_100), Optional.of(Fatality.UP_TO_25));
        assertThat(value(result.deaths())).isEqualTo(27);
        assertThat(interval(result.deaths()).low()).isEqualTo(27);
        assertThat(interval(result.deaths()).high()).isEqualTo(125);
        assertThat(interval(result.deaths()).isRangeOverAssumptions()).isTrue();
    }

    @Test
    void unknownDeathsWidenAndAreNoZero() {
        Optional<Fatality> none = Optional.of(Fatality.NONE);
        var below = deaths(DEATHS, Hostility.USE, Optional.empty(), none);
        assertThat(below.unknownEntries()).isEqualTo(1);
        assertThat(interval(below.deaths()).high()).isEqualTo(999);
        assertThat(hasNoInterval(deaths(DEATHS, Hostility.WAR, Optional.empty(), none)))
                .isTrue();
        DisputeDeaths open = new DisputeDeaths(Unknown.OPEN, SpellRule.EXACT);
        assertThat(hasNoInterval(deaths(open, Hostility.USE, Optional.empty(), none)))
                .isTrue();
    }

    /// Dispute 4283 has Afghanistan below war in a war: what is not known there has no upper bound either.
    @Test
    void inAWarUnknownDeathsOfAStateThatUsedLessThanWarAreOpen() {
        Dispute war = new Dispute(
                "1",
                List.of(
                        fighter("AAA", true, Hostility.WAR, Optional.of(Fatality.NONE)),
                        fighter("BBB", false, Hostility.USE, Optional.empty())));
        assertThat(hasNoInterval(DEATHS.measure(List.of(war), THREE, DECADE))).isTrue();
    }

    @Test
    void disputesWithoutDeathsAreCountedAndNotNamed() {
        Optional<Fatality> none = Optional.of(Fatality.NONE);
        var peaceful = deaths(DEATHS, Hostility.DISPLAY, none, none);
        assertThat(peaceful.onsets()).isEqualTo(1);
        assertThat(peaceful.deadly()).isEmpty();
        assertThat(deaths(DEATHS, Hostility.USE, none, Optional.empty()).deadly())
                .hasSize(1);
    }

    @Test
    void theTopClassHasAFloorAndNoCeiling() {
        var result = deaths(DEATHS, Hostility.WAR, Optional.of(Fatality.MORE), Optional.of(Fatality.UP_TO_25));
        assertThat(value(result.deaths())).isEqualTo(1001);
        assertThat(hasNoInterval(result)).isTrue();
    }

    @Test
    void thirdPartiesAndOtherUnionsDeathsDoNotCount() {
        Dispute dispute = new Dispute(
                "1",
                List.of(
                        fighter("AAA", true, Hostility.USE, Optional.of(Fatality.UP_TO_25)),
                        fighter("BBB", false, Hostility.USE, Optional.of(Fatality.NONE)),
                        fighter("ZZZ", false, Hostility.USE, Optional.of(Fatality.MORE))));
        assertThat(value(DEATHS.measure(List.of(dispute), THREE, DECADE).deaths()))
                .isEqualTo(1);
        assertThat(missing(DEATHS.measure(List.of(dispute), union("AAA"), DECADE)
                                .deaths())
                        .gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
    }

    /// Two minor years: 2 x 25 to 2 x 999; with a year of war at least 50 + 1000.
    @Test
    void yearsOfConflictHaveTheBoundsOfTheirIntensity() {
        List<ConflictYear> minor =
                List.of(conflict(2003, ConflictYear.Intensity.MINOR), conflict(2004, ConflictYear.Intensity.MINOR));
        Outcome two = conflictDeaths(minor);
        assertThat(value(two)).isEqualTo(50);
        assertThat(interval(two).high()).isEqualTo(1998);
        Outcome three =
                conflictDeaths(List.of(minor.getFirst(), minor.getLast(), conflict(2005, ConflictYear.Intensity.WAR)));
        assertThat(value(three)).isEqualTo(1050);
        assertThat(three)
                .isInstanceOfSatisfying(
                        Outcome.Value.class,
                        value -> assertThat(value.uncertainty()).isInstanceOf(Uncertainty.None.class));
    }

    @Test
    void boundsHoldWhateverTheClassesAndAnotherDisputeNeverLowersThem() {
        Random random = new Random(13);
        Fatality[] classes = Fatality.values();
        List<Dispute> disputes = new ArrayList<>();
        double low = 0;
        double high = 0;
        for (int draw = 0; draw < 40; draw++) {
            // any class but the last, which has no upper bound, or unknown
            int one = random.nextInt(classes.length);
            Optional<Fatality> fatality = one == Fatality.MORE.ordinal() ? Optional.empty() : Optional.of(classes[one]);
            disputes.add(new Dispute(
                    Integer.toString(draw),
                    List.of(
                            fighter("AAA", true, Hostility.USE, fatality),
                            fighter("BBB", false, Hostility.USE, Optional.of(Fatality.NONE)))));
            Uncertainty.Interval bounds =
                    interval(DEATHS.measure(disputes, THREE, DECADE).deaths());
            assertThat(bounds.low()).isGreaterThanOrEqualTo(low).isLessThanOrEqualTo(bounds.high());
            assertThat(bounds.high()).isGreaterThanOrEqualTo(high);
            low = bounds.low();
            high = bounds.high();
        }
    }

    @Test
    void theBoundsOfConflictsLieBetween25And999AYear() {
        for (int years = 1; years <= DECADE.count(); years++) {
            List<ConflictYear> rows = IntStream.range(0, years)
                    .mapToObj(at -> conflict(DECADE.first() + at, ConflictYear.Intensity.MINOR))
                    .toList();
            assertThat(interval(conflictDeaths(rows)).low()).isEqualTo(25.0 * years);
            assertThat(interval(conflictDeaths(rows)).high()).isEqualTo(999.0 * years);
        }
    }

    private static Outcome conflictDeaths(List<ConflictYear> records) {
        return ConflictDeaths.of(ConflictBetweenMembers.DEFAULT.measure(records, THREE, DECADE, DECADE), records);
    }

    private static ConflictYear conflict(int year, ConflictYear.Intensity intensity) {
        return new ConflictYear(
                "1",
                year,
                states("AAA"),
                states("AAA"),
                states("BBB"),
                states(),
                ConflictYear.Type.INTERSTATE,
                intensity);
    }

    private static boolean hasNoInterval(DisputeDeaths.Result result) {
        return result.deaths() instanceof Outcome.Value(double _, Uncertainty.None _);
    }

    private static DisputeDeaths.Result deaths(
            DisputeDeaths measure, Hostility hostility, Optional<Fatality> a, Optional<Fatality> b) {
        Dispute dispute =
                new Dispute("1", List.of(fighter("AAA", true, hostility, a), fighter("BBB", false, hostility, b)));
        return measure.measure(List.of(dispute), THREE, DECADE);
    }

    private static Dispute.Participant fighter(
            String state, boolean isSideA, Hostility hostility, Optional<Fatality> fatality) {
        return new Dispute.Participant(
                StateId.of(state), isSideA, PartialDate.of(2003, 2), PartialDate.of(2003, 4), hostility, fatality);
    }

    private static DisputesBetweenMembers.Result wars(Union union, War war) {
        return new WarsBetweenMembers(Optional.empty(), SpellRule.EXACT).measure(List.of(war), union, DECADE);
    }

    private static War.Participant side(String state, boolean isSideOne, int from, int to) {
        return new War.Participant(StateId.of(state), isSideOne, PartialDate.of(from, 2, 1), PartialDate.of(to, 11));
    }
}
