package org.entente.models.changepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MeanChangeTest {
    /// Annual flow of the Nile at Aswan, 1871-1910, 1e8 cubic metres: G. Cobb (1978), "The problem of the Nile",
    /// Biometrika 65, 243-251, table 1.
    private static final double[] NILE = {
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
        1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969
    };

    private static double[] plus(double[] values, double constant) {
        return Arrays.stream(values).map(value -> value + constant).toArray();
    }

    /// Expected: verification/beforeafter/changepoint-expected.csv, by quadrature. Cobb (1978) has the change after
    /// 1898.
    @Test
    void theNileFallsAfter1898AsNumericalIntegrationSays() {
        ChangePosterior posterior = new MeanChange(1000, 1, 0.5, 10000).posterior(1871, NILE);
        assertThat(posterior.mostProbableYear()).isEqualTo(1899);
        assertThat(posterior.none()).isCloseTo(0.00310246225299, within(1e-9));
        assertThat(posterior.ofYear(1898)).isCloseTo(0.158617703604, within(1e-9));
        assertThat(posterior.ofYear(1899)).isCloseTo(0.637688290082, within(1e-9));
    }

    @Test
    void threeYearsAreWeighedAsByHand() {
        // Values 0, 0, 6; prior mean 2, k = 1, a = 1/2, b = 6, so the power is -(1/2 + 3/2) = -2.
        // None: mean 2, SS = 4 + 4 + 16 = 24: (1 + 3)^(-1/2) (6 + 12)^-2 = 1/648.
        // First 6 alone: 0, 0 has n/(1+n) (0 - 2)^2 = 8/3, 6 has 1/2 (6 - 2)^2 = 8: Q = 32/3,
        //   (3 x 2)^(-1/2) (6 + 16/3)^-2 = 9 / (1156 sqrt 6).
        // First 0 alone: 0 has 1/2 (0 - 2)^2 = 2; 0, 6 has SS 18 and 2/3 (3 - 2)^2: Q = 62/3, (6 + 31/3)^-2 = 9/2401.
        double none = 1.0 / 648;
        double third = 9 / (1156 * Math.sqrt(6)) / 2;
        double second = 9 / (2401 * Math.sqrt(6)) / 2;
        ChangePosterior posterior = new MeanChange(2, 1, 0.5, 6).posterior(2001, new double[] {0, 0, 6});
        assertThat(posterior.none()).isCloseTo(none / (none + second + third), within(1e-12));
        assertThat(posterior.byYear().get(2003)).isCloseTo(third / (none + second + third), within(1e-12));
    }

    @Test
    void unitsPlayNoPart() {
        ChangePosterior plain = MeanChange.unitInformation(NILE).posterior(1871, NILE);
        double[] moved = plus(Arrays.stream(NILE).map(value -> -value / 7).toArray(), 300);
        ChangePosterior other = MeanChange.unitInformation(moved).posterior(1871, moved);
        assertThat(other.none()).isCloseTo(plain.none(), within(1e-9));
        assertThat(other.ofYear(1899)).isCloseTo(plain.ofYear(1899), within(1e-9));
    }

    @Test
    void ofAlternatingValuesNoChangeIsTheMoreProbable() {
        double[] values = new double[30];
        Arrays.setAll(values, t -> t % 2);
        assertThat(MeanChange.unitInformation(values).posterior(1990, values).none())
                .isGreaterThan(0.5);
    }

    @Test
    void aSeriesThatDoesNotVaryIsRefused() {
        assertThatThrownBy(() -> MeanChange.unitInformation(new double[] {1, 1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scale");
    }
}
