package org.entente.models.measure.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.entente.core.exercise.Exercise;
import org.entente.core.exercise.Exercise.Scenario;
import org.entente.core.exercise.ExerciseCount;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.provenance.Checked;
import org.entente.core.time.Years;
import org.entente.core.union.UnionId;
import org.entente.models.measure.exercise.ExercisesHeld.Choice;
import org.entente.models.measure.exercise.ExercisesHeld.Count;
import org.junit.jupiter.api.Test;

class ExercisesTest {
    private static final Years FOUR = new Years(2010, 2013);
    private static final Choice ALL = new Choice(Count.LISTED, Optional.empty(), 0, false, false);
    private static final List<ExerciseCount> SEARCHED = List.of(claim(new Years(2009, 2014), OptionalInt.empty()));

    /// Two of 2010, three of 2012, one of 2013; one each of 2009 and 2014 are outside.
    private static final List<Exercise> EIGHT = List.of(
            held(2009, 500, Scenario.DEFENCE),
            held(2010, 500, Scenario.DEFENCE),
            held(2010, 1000, Scenario.COUNTER_TERRORISM),
            held(2012, 2500, Scenario.COUNTER_TERRORISM),
            held(2012, 0, Scenario.PEACEKEEPING),
            held(2012, 2500, Scenario.PEACEKEEPING),
            held(2013, 0, Scenario.OTHER),
            held(2014, 500, Scenario.OTHER));

    /// 6 / 4 = 1.5. The chi-square quantile at .05 with 12 degrees of freedom is 5.226, at .95 with 14 it is 23.685
    /// (any
    /// table): 5.226 / 2 / 4 = 0.6533 and 23.685 / 2 / 4 = 2.9606.
    @Test
    void sixExercisesInFourYearsAreOneAndAHalfAYear() {
        var result = ExercisesHeld.measure(EIGHT, SEARCHED, FOUR, ALL);
        assertThat(result.number()).hasValue(6);
        assertThat(value(result.outcome())).isEqualTo(1.5);
        Uncertainty.Interval interval = (Uncertainty.Interval) ((Value) result.outcome()).uncertainty();
        assertThat(interval.low()).isCloseTo(0.6533, within(1e-4));
        assertThat(interval.high()).isCloseTo(2.9606, within(1e-4));
        assertThat(ExercisesHeld.byYear(result.listed(), FOUR)).containsExactly(2, 0, 3, 1);
    }

    @Test
    void anotherExerciseNeverLowersTheRateAndTwiceTheYearsHalveIt() {
        for (Scenario scenario : Scenario.values()) {
            for (int troops : new int[] {0, 700, 3000}) {
                List<Exercise> more = new ArrayList<>(EIGHT);
                more.add(held(2011, troops, scenario));
                assertThat(rate(more, ALL)).isGreaterThan(rate(EIGHT, ALL));
                Choice narrow = new Choice(Count.LISTED, Optional.of(scenario), 1000, true, false);
                assertThat(rate(more, narrow)).isGreaterThanOrEqualTo(rate(EIGHT, narrow));
            }
        }
        for (int number : new int[] {0, 1, 7, 108}) {
            Value one = (Value) ExercisesHeld.rate(number, 3);
            Value two = (Value) ExercisesHeld.rate(number, 6);
            assertThat(two.value()).isCloseTo(one.value() / 2, within(1e-12));
            assertThat(high(two)).isCloseTo(high(one) / 2, within(1e-12));
        }
    }

    /// 1000 and twice 2500 are large; the two of no known number are named and not counted.
    @Test
    void largeIsWhatASourceSaysIsLarge() {
        var large = ExercisesHeld.measure(
                EIGHT, SEARCHED, FOUR, new Choice(Count.LISTED, Optional.empty(), 1000, true, false));
        assertThat(large.number()).hasValue(3);
        assertThat(large.unsized()).hasSize(2);
        assertThat(ExercisesHeld.measure(
                                EIGHT,
                                SEARCHED,
                                FOUR,
                                new Choice(Count.LISTED, Optional.of(Scenario.PEACEKEEPING), 1000, false, false))
                        .number())
                .hasValue(1);
    }

    /// The three of 2012 are parts of one: 2 + 1 + 1; of its peacekeeping parts there are two.
    @Test
    void thePartsOfAWholeCountOnceIfAskedFor() {
        assertThat(ExercisesHeld.measure(
                                EIGHT, SEARCHED, FOUR, new Choice(Count.LISTED, Optional.empty(), 0, false, true))
                        .number())
                .hasValue(4);
        Choice peace = new Choice(Count.LISTED, Optional.of(Scenario.PEACEKEEPING), 0, false, true);
        assertThat(ExercisesHeld.measure(EIGHT, SEARCHED, FOUR, peace).number()).hasValue(1);
    }

    @Test
    void whatWasOnlyAnnouncedCountsIfAskedForAndWhatIsFromMemoryNever() {
        List<Exercise> more = new ArrayList<>(EIGHT);
        more.add(one(2011, 0, Scenario.DEFENCE, false, Checked.OPENED));
        more.add(one(2011, 0, Scenario.DEFENCE, true, Checked.MEMORY));
        var result = ExercisesHeld.measure(more, SEARCHED, FOUR, ALL);
        assertThat(result.number()).hasValue(6);
        assertThat(result.announced()).hasSize(1);
        assertThat(result.wanted()).hasSize(1);
        assertThat(ExercisesHeld.measure(
                                more, SEARCHED, FOUR, new Choice(Count.LISTED, Optional.empty(), 0, true, false))
                        .number())
                .hasValue(7);
    }

    /// A searched year in which nothing was found is zero; a year that nobody claims is a gap.
    @Test
    void aYearWithoutAClaimIsAGapAndNotZero() {
        assertThat(value(ExercisesHeld.measure(EIGHT, SEARCHED, Years.of(2011), ALL)
                        .outcome()))
                .isZero();
        Outcome outside = ExercisesHeld.measure(EIGHT, SEARCHED, new Years(2006, 2016), ALL)
                .outcome();
        assertThat(missing(outside).gap()).isEqualTo(Gap.OUTSIDE_COVERAGE);
        assertThat(missing(outside).detail()).endsWith("searched in 2006..2008, 2015..2016");
    }

    /// 6 in 2010 and 20 in 2011 to 2013 are 26 in four years; no part of the 20 is known to be of 2012.
    @Test
    void statedNumbersAddUpWhereTheyFillTheYearsAndHaveNoParts() {
        List<ExerciseCount> stated =
                List.of(claim(Years.of(2010), OptionalInt.of(6)), claim(new Years(2011, 2013), OptionalInt.of(20)));
        Choice choice = new Choice(Count.STATED, Optional.empty(), 0, false, false);
        assertThat(value(ExercisesHeld.measure(EIGHT, stated, FOUR, choice).outcome()))
                .isEqualTo(6.5);
        Outcome part = ExercisesHeld.measure(EIGHT, stated, new Years(2010, 2012), choice)
                .outcome();
        assertThat(missing(part).gap()).isEqualTo(Gap.OUTSIDE_COVERAGE);
        assertThat(missing(part).detail()).contains("2011..2012");
        assertThat(missing(ExercisesHeld.measure(
                                        EIGHT,
                                        stated,
                                        FOUR,
                                        new Choice(Count.STATED, Optional.of(Scenario.DEFENCE), 0, false, false))
                                .outcome())
                        .gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
    }

    @Test
    void anotherDeploymentLowersTheRatio() {
        for (int exercises : new int[] {0, 1, 20}) {
            for (int deployments = 1; deployments < 5; deployments++) {
                Value one = (Value) ExercisesPerDeployment.measure(exercises, deployments);
                Value more = (Value) ExercisesPerDeployment.measure(exercises, deployments + 1);
                assertThat(one.value()).isEqualTo((double) exercises / deployments);
                assertThat(more.value()).isLessThanOrEqualTo(one.value());
                assertThat(high(more)).isLessThan(high(one));
            }
        }
    }

    /// Lower end for 20 to 0: p = .05^(1/20) = exp(-2.9957 / 20) = .8609; p / (1 - p) = 6.189.
    @Test
    void withoutADeploymentThereIsNoRatioButALowerEnd() {
        Outcome none = ExercisesPerDeployment.measure(20, 0);
        assertThat(missing(none).gap()).isEqualTo(Gap.TOO_FEW);
        assertThat(missing(none).detail())
                .contains("20 exercises and no deployment")
                .endsWith("interval is 6.2");
        assertThat(missing(ExercisesPerDeployment.measure(0, 0)).detail()).startsWith("neither");
    }

    private static double rate(List<Exercise> exercises, Choice choice) {
        return value(ExercisesHeld.measure(exercises, SEARCHED, FOUR, choice).outcome());
    }

    private static double high(Value value) {
        return ((Uncertainty.Interval) value.uncertainty()).high();
    }

    private static Exercise held(int year, int troops, Scenario scenario) {
        return one(year, troops, scenario, true, Checked.OPENED);
    }

    private static Exercise one(int year, int troops, Scenario scenario, boolean isHeld, Checked checked) {
        OptionalInt known = troops == 0 ? OptionalInt.empty() : OptionalInt.of(troops);
        return new Exercise(
                "E-" + year,
                UnionId.of("CSTO"),
                "Exercise",
                year == 2012 ? "Whole" : "",
                year + "-09-01",
                "",
                isHeld,
                List.of(),
                List.of(),
                known,
                known,
                scenario,
                List.of(),
                checked,
                "");
    }

    private static ExerciseCount claim(Years years, OptionalInt stated) {
        return new ExerciseCount("CLAIM", UnionId.of("CSTO"), years, stated, List.of(), "");
    }
}
