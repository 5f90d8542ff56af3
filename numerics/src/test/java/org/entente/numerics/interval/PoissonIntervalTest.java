package org.entente.numerics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonIntervalTest {
    @Test
    void noEventsGiveZeroAndMinusTheLogOfTheTail() {
        PoissonInterval none = PoissonInterval.exact(0, 90);

        assertThat(none.low()).isZero();
        // P(X = 0 | m) = exp(-m) = 0.05 at m = ln 20 = 2.9957
        assertThat(none.high()).isCloseTo(Math.log(20), within(1e-9));
    }

    @Test
    void theLowerBoundForOneEventHasProbabilityOfNoneOneMinusTheTail() {
        // P(X >= 1 | m) = 1 - exp(-m) = 0.05 at m = -ln 0.95 = 0.0513
        assertThat(PoissonInterval.exact(1, 90).low()).isCloseTo(-Math.log(0.95), within(1e-9));
    }

    /// 95 % limits as printed in E. Pearson and H. Hartley (1966), Biometrika Tables for Statisticians I,
    /// table 40, which extends Garwood's own table.
    @ParameterizedTest
    @CsvSource({"1, 0.0253, 5.57", "2, 0.242, 7.22", "5, 1.62, 11.67", "10, 4.80, 18.39"})
    void reproducesThePublishedTable(int events, double low, double high) {
        PoissonInterval interval = PoissonInterval.exact(events, 95);

        assertThat(interval.low()).isCloseTo(low, within(low < 1 ? 0.0005 : 0.005));
        assertThat(interval.high()).isCloseTo(high, within(0.005));
    }

    /// The definition, by summing Poisson probabilities: each bound leaves the tail on its own side.
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 40})
    void eachBoundLeavesItsTail(int events) {
        PoissonInterval interval = PoissonInterval.exact(events, 90);

        assertThat(1 - probabilityOfAtMost(events - 1, interval.low())).isCloseTo(0.05, within(1e-9));
        assertThat(probabilityOfAtMost(events, interval.high())).isCloseTo(0.05, within(1e-9));
    }

    @Test
    void aRateScalesBothBounds() {
        PoissonInterval four = PoissonInterval.exact(4, 90);

        assertThat(four.perUnitOf(0.5).high()).isCloseTo(2 * four.high(), within(1e-12));
        assertThat(four.perUnitOf(0.5).low()).isCloseTo(2 * four.low(), within(1e-12));
    }

    @Test
    void refusesNegativeCountsLevelsOutsideAndNoExposure() {
        assertThatIllegalArgumentException().isThrownBy(() -> PoissonInterval.exact(-1, 90));
        assertThatIllegalArgumentException().isThrownBy(() -> PoissonInterval.exact(1, 100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonInterval.exact(1, 90).perUnitOf(0))
                .withMessageContaining("0.0");
    }

    private static double probabilityOfAtMost(int events, double mean) {
        double term = Math.exp(-mean);
        double sum = term;
        for (int k = 1; k <= events; k++) {
            term *= mean / k;
            sum += term;
        }
        return sum;
    }
}
