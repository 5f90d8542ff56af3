package org.entente.models.beforeafter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.junit.jupiter.api.Test;

class EventStudyTest {
    private static final StateId TREATED = StateId.of("AAA");
    private static final EventStudy EVENT_IN_2003 = new EventStudy(TREATED, 2003);

    private static EventStudy.Result measure(double[] treated) {
        return EVENT_IN_2003.measure(BalancedOutcomes.of(
                new Years(2000, 2004),
                Map.of(
                        TREATED,
                        treated,
                        StateId.of("BBB"),
                        new double[] {1, 2, 3, 4, 5},
                        StateId.of("CCC"),
                        new double[] {3, 4, 5, 6, 7},
                        StateId.of("DDD"),
                        new double[] {5, 6, 7, 8, 9})));
    }

    @Test
    void theShiftIsTheChangeOfTheDistanceFromTheMeanOfOthers() {
        // The others' mean: 3, 4, 5, 6, 7. Distances 1, 1, 1, then -1 and -3: from 1 to -2.
        EventStudy.Result result = measure(new double[] {4, 5, 6, 5, 4});
        assertThat(result.shift()).isCloseTo(-3, within(1e-12));
        assertThat(result.byEventTime()).containsOnlyKeys(-3, -2, -1, 0, 1);
        assertThat(result.byEventTime().get(0)).isCloseTo(-2, within(1e-12));
        assertThat(result.byEventTime().get(1)).isCloseTo(-4, within(1e-12));
        assertThat(result.leads()).isCloseTo(0, within(1e-12));
        assertThat(result.pLeads()).isEqualTo(1);
        // The other three run in parallel, and each has a third of the treated state's shift with the other sign.
        assertThat(result.shiftsElsewhere().values())
                .allSatisfy(shift -> assertThat(shift).isCloseTo(1, within(1e-12)));
        assertThat(result.p()).isEqualTo(1.0 / 4);
    }

    @Test
    void theYearsAfterCanBeChosen() {
        // In 2004 alone the distance is -3, and was 1 before.
        BalancedOutcomes outcomes = BalancedOutcomes.of(
                new Years(2000, 2004),
                Map.of(TREATED, new double[] {4, 5, 6, 5, 4}, StateId.of("BBB"), new double[] {3, 4, 5, 6, 7}));
        assertThat(EVENT_IN_2003.measure(outcomes, Years.of(2004)).shift()).isCloseTo(-4, within(1e-12));
    }

    @Test
    void aTrendBeforeShowsInTheLeads() {
        // Distances 3, 2, 1: leads of 2 and 1 over the last year before; the root of (4 + 1) / 2.
        EventStudy.Result result = measure(new double[] {6, 6, 6, 6, 6});
        assertThat(result.leads()).isCloseTo(Math.sqrt(2.5), within(1e-12));
        assertThat(result.pLeads()).isEqualTo(1.0 / 4);
    }

    @Test
    void aConstantAddedToAllShiftsNothing() {
        EventStudy.Result plain = measure(new double[] {4, 5, 6, 5, 4});
        Map<StateId, double[]> moved = new TreeMap<>(Map.of(
                TREATED,
                new double[] {14, 15, 16, 15, 14},
                StateId.of("BBB"),
                new double[] {11, 12, 13, 14, 15},
                StateId.of("CCC"),
                new double[] {13, 14, 15, 16, 17},
                StateId.of("DDD"),
                new double[] {15, 16, 17, 18, 19}));
        assertThat(EVENT_IN_2003
                        .measure(BalancedOutcomes.of(new Years(2000, 2004), moved))
                        .shift())
                .isCloseTo(plain.shift(), within(1e-12));
    }

    @Test
    void eventsThatDidNotHappenLieBeforeTheEvent() {
        Map<StateId, double[]> series = Map.of(
                TREATED, new double[] {0, 0, 0, 2, 2, 2, 9}, StateId.of("BBB"), new double[] {0, 0, 0, 0, 0, 0, 0});
        BalancedOutcomes outcomes = BalancedOutcomes.of(new Years(2000, 2006), series);
        // Two years before and one after, up to 2005: 2002 has 0, 0 then 0; 2003 has 2; 2004 has 2 less 1; 2005 none.
        assertThat(new EventStudy(TREATED, 2006).shiftsInTime(outcomes, 2, 1))
                .isEqualTo(new TreeMap<>(Map.of(2002, 0.0, 2003, 2.0, 2004, 1.0, 2005, 0.0)));
    }

    @Test
    void onlyCompleteSeriesAreTaken() {
        BalancedOutcomes outcomes = BalancedOutcomes.ofComplete(
                new Years(2000, 2001),
                Map.of(TREATED, new double[] {1, 2}, StateId.of("BBB"), new double[] {Double.NaN, 2}));
        assertThat(outcomes.states()).containsExactly(TREATED);
    }
}
