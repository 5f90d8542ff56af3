package org.entente.models.beforeafter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.junit.jupiter.api.Test;

class SyntheticControlTest {
    private static final StateId TREATED = StateId.of("AAA");
    private static final SyntheticControl EVENT_IN_2003 = new SyntheticControl(TREATED, 2003);

    private static StateId donor(int number) {
        return StateId.of("D" + (char) ('A' + (number - 1) / 26) + (char) ('A' + (number - 1) % 26));
    }

    /// The state grows as the mean of the first two donors until 2002, and loses 2 in 2003 and 4 in 2004.
    private static Map<StateId, double[]> halfAndHalf() {
        return Map.of(
                TREATED,
                new double[] {2, 3, 5, 4, 3},
                donor(1),
                new double[] {1, 1, 4, 4, 5},
                donor(2),
                new double[] {3, 5, 6, 8, 9},
                donor(3),
                new double[] {9, 1, 0, 0, 0});
    }

    private static BalancedOutcomes of(Map<StateId, double[]> series) {
        return BalancedOutcomes.of(new Years(2000, 2004), series);
    }

    @Test
    void aStateBetweenTwoDonorsHasHalfOfEachAndNoGapBefore() {
        // Means of the two donors: 2, 3, 5, then 6 and 7.
        SyntheticEstimate estimate = EVENT_IN_2003.fit(of(halfAndHalf()));
        assertThat(estimate.weights().get(donor(1))).isCloseTo(0.5, within(1e-12));
        assertThat(estimate.weights().get(donor(2))).isCloseTo(0.5, within(1e-12));
        assertThat(estimate.rmspeBefore()).isCloseTo(0, within(1e-12));
        assertThat(estimate.gaps().get(2003)).isCloseTo(-2, within(1e-12));
        assertThat(estimate.gaps().get(2004)).isCloseTo(-4, within(1e-12));
        assertThat(estimate.meanGap(new Years(2003, 2004))).isCloseTo(-3, within(1e-12));
        assertThat(estimate.rmspeAfter()).isCloseTo(Math.sqrt((4 + 16) / 2.0), within(1e-12));
        assertThat(estimate.isUnique()).isTrue();
    }

    @Test
    void aConstantAddedToAllShiftsNothing() {
        Map<StateId, double[]> moved = new TreeMap<>();
        made(5, 12, 18)
                .forEach((state, values) ->
                        moved.put(state, Arrays.stream(values).map(v -> v + 100).toArray()));
        SyntheticControl control = new SyntheticControl(TREATED, 2012);
        SyntheticEstimate plain = control.fit(BalancedOutcomes.of(new Years(2000, 2017), made(5, 12, 18)));
        SyntheticEstimate other = control.fit(BalancedOutcomes.of(new Years(2000, 2017), moved));
        plain.gaps().forEach((year, gap) -> assertThat(other.gaps().get(year)).isCloseTo(gap, within(1e-9)));
    }

    @Test
    void donorsUnderOtherNamesGiveTheSameGaps() {
        Map<StateId, double[]> renamed = new TreeMap<>();
        Map<StateId, double[]> plain = made(5, 12, 18);
        plain.forEach((state, values) -> renamed.put(state, values));
        for (int j = 1; j <= 5; j++) {
            renamed.put(donor(j), plain.getOrDefault(donor(6 - j), new double[0]));
        }
        SyntheticControl control = new SyntheticControl(TREATED, 2012);
        SyntheticEstimate one = control.fit(BalancedOutcomes.of(new Years(2000, 2017), plain));
        SyntheticEstimate two = control.fit(BalancedOutcomes.of(new Years(2000, 2017), renamed));
        one.gaps().forEach((year, gap) -> assertThat(two.gaps().get(year)).isCloseTo(gap, within(1e-9)));
        one.weights()
                .forEach((state, weight) -> assertThat(
                                two.weights().get(donor(6 - (state.code().charAt(2) - 'A' + 1))))
                        .isCloseTo(weight, within(1e-9)));
    }

    /// Series of sines, as in verification/beforeafter/synthetic.R.
    private static Map<StateId, double[]> made(int donors, int before, int years) {
        Map<StateId, double[]> series = new TreeMap<>();
        double[][] all = new double[donors + 1][years];
        for (int j = 1; j <= donors; j++) {
            for (int t = 0; t < years; t++) {
                all[j][t] = 8
                        + Math.sin(1 + 3.0 * j)
                        + (2 + Math.cos(5.0 * j)) * t / 100
                        + 0.05 * Math.sin(1.7 * t + j * j);
            }
            series.put(donor(j), all[j]);
        }
        for (int t = 0; t < years; t++) {
            all[0][t] = 0.4 * all[1][t]
                    + 0.35 * all[3][t]
                    + 0.25 * all[4][t]
                    + 0.1 * Math.sin(2.3 * t)
                    - (t >= before ? 0.1 : 0);
        }
        series.put(TREATED, all[0]);
        return series;
    }

    /// Expected: verification/beforeafter/synthetic-expected.csv, by R's quadprog, which is good to about 1e-8 here.
    @Test
    void weightsAreThoseOfQuadprog() {
        SyntheticEstimate estimate =
                new SyntheticControl(TREATED, 2012).fit(BalancedOutcomes.of(new Years(2000, 2017), made(5, 12, 18)));
        assertThat(estimate.rmspeBefore()).isCloseTo(0.0680649765, within(1e-7));
        assertThat(estimate.rmspeAfter()).isCloseTo(0.112375763, within(1e-6));
        assertThat(estimate.weights().getOrDefault(donor(1), 0.0)).isCloseTo(0.426433246, within(1e-5));
        assertThat(estimate.weights().getOrDefault(donor(3), 0.0)).isCloseTo(0.334635612, within(1e-5));
        assertThat(estimate.weights().getOrDefault(donor(4), 0.0)).isCloseTo(0.142322541, within(1e-5));
        assertThat(estimate.isUnique()).isTrue();
        assertThat(estimate.dualityGap()).isLessThan(1e-12);
    }

    /// Expected: as above; 25 donors for 15 years.
    @Test
    void withMoreDonorsThanYearsTheFitIsThatOfQuadprog() {
        SyntheticEstimate estimate =
                new SyntheticControl(TREATED, 2015).fit(BalancedOutcomes.of(new Years(2000, 2019), made(25, 15, 20)));
        assertThat(estimate.rmspeBefore()).isCloseTo(0.0693819033, within(1e-7));
        assertThat(estimate.rmspeAfter()).isCloseTo(0.140267075, within(1e-5));
        assertThat(estimate.weights().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void theStateWithTheEventHasTheFirstRankAmongPlacebos() {
        // Every donor runs on as before; only the treated state falls.
        Map<StateId, double[]> series = new TreeMap<>();
        for (int j = 1; j <= 9; j++) {
            double[] values = new double[12];
            for (int t = 0; t < 12; t++) {
                values[t] = j + 0.1 * Math.sin(j * 7 + t * 1.3);
            }
            series.put(donor(j), values);
        }
        double[] falls = new double[12];
        for (int t = 0; t < 12; t++) {
            falls[t] = 5.5 + 0.1 * Math.sin(3 + t * 1.9) - (t >= 8 ? 3 : 0);
        }
        series.put(TREATED, falls);
        BalancedOutcomes outcomes = BalancedOutcomes.of(new Years(2000, 2011), series);
        PlaceboEstimates placebos = new SyntheticControl(TREATED, 2008).inSpace(outcomes);
        assertThat(placebos.others()).hasSize(9);
        assertThat(placebos.rank()).isEqualTo(1);
        assertThat(placebos.p()).isCloseTo(1 / 10.0, within(1e-12));
        assertThat(placebos.meanGaps(new Years(2008, 2011)).low(90)).isGreaterThan(-3);
        assertThat(new SyntheticControl(TREATED, 2008).inTime(outcomes, 2004).meanGap(new Years(2004, 2007)))
                .isBetween(-0.5, 0.5);
    }

    @Test
    void aStateFarAboveAllDonorsIsMatchedByItsChanges() {
        // 100 above the mean of the first two donors: no weights reach it, but its changes are theirs.
        Map<StateId, double[]> series = new TreeMap<>(halfAndHalf());
        series.put(TREATED, new double[] {102, 103, 105, 104, 103});
        SyntheticEstimate levels = EVENT_IN_2003.fit(of(series));
        SyntheticEstimate changes = EVENT_IN_2003.fit(of(series).centredOn(new Years(2000, 2002)));
        assertThat(levels.rmspeBefore()).isGreaterThan(90);
        assertThat(changes.rmspeBefore()).isCloseTo(0, within(1e-9));
        assertThat(changes.gaps().get(2004)).isCloseTo(-4, within(1e-9));
    }

    @Test
    void afterAPerfectFitTheRatioIsCappedAndDoesNotHangOnRounding() {
        assertThat(EVENT_IN_2003.fit(of(halfAndHalf())).rmspeRatio()).isEqualTo(1e9);
    }

    @Test
    void leavingOutADonorLeavesOnlyTheOthers() {
        assertThat(EVENT_IN_2003.leaveOneOut(of(halfAndHalf())))
                .hasSize(2)
                .allSatisfy(estimate -> assertThat(estimate.donors()).isEqualTo(2))
                .allSatisfy(estimate -> assertThat(estimate.rmspeBefore()).isGreaterThan(0.1));
    }

    @Test
    void anEventBeforeTheFirstYearIsRefused() {
        assertThatThrownBy(() -> new SyntheticControl(TREATED, 2000).fit(of(halfAndHalf())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2000..2004");
    }
}
