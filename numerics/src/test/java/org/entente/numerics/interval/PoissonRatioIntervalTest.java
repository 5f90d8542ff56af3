package org.entente.numerics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonRatioIntervalTest {
    /// M. Fay (2022), "Testing the Ratio of Two Poisson Rates", vignette of the R package rateratio.test 1.1, section
    /// 1:
    /// 2 events in 17877 against 9 in 16660, 95 %, rate ratio 0.2070941557.
    @Test
    void theExampleOfThePublishedTestIsReproduced() {
        PoissonRatioInterval interval = PoissonRatioInterval.exact(2, 17877, 9, 16660, 95);
        assertThat(interval.low()).isCloseTo(0.02177406, within(5e-9));
        assertThat(interval.high().orElseThrow()).isCloseTo(1.00054910, within(5e-9));
    }

    /// With x of x + 0 the lower bound of p is a^(1/x), a = 0.05: by hand for 3, 0.3684 / 0.6316.
    @Test
    void noEventBelowLeavesTheRatioOpenAbove() {
        PoissonRatioInterval interval = PoissonRatioInterval.exact(3, 1, 0, 1, 90);
        double p = Math.cbrt(0.05);
        assertThat(interval.low()).isCloseTo(p / (1 - p), within(1e-9));
        assertThat(interval.high()).isEmpty();
        assertThat(PoissonRatioInterval.exact(0, 1, 3, 1, 90).low()).isZero();
    }

    /// The ratio the other way round has the inverse bounds.
    @ParameterizedTest
    @CsvSource({"1, 1", "5, 2", "40, 1", "3, 60"})
    void turningTheRatioRoundTurnsTheBoundsRound(long x, long y) {
        PoissonRatioInterval one = PoissonRatioInterval.exact(x, 2, y, 3, 90);
        PoissonRatioInterval other = PoissonRatioInterval.exact(y, 3, x, 2, 90);
        assertThat(one.low()).isCloseTo(1 / other.high().orElseThrow(), within(1e-9));
        assertThat(one.low()).isLessThan(1.5 * x / y);
        assertThat(one.high().orElseThrow()).isGreaterThan(1.5 * x / y);
    }

    @Test
    void neitherEventsNorExposureIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PoissonRatioInterval.exact(0, 1, 0, 1, 90));
        assertThatIllegalArgumentException().isThrownBy(() -> PoissonRatioInterval.exact(1, 0, 1, 1, 90));
        assertThatIllegalArgumentException().isThrownBy(() -> PoissonRatioInterval.exact(1, 1, 1, 1, 100));
    }
}
