package org.entente.numerics.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DrawsTest {
    @Test
    void quantilesInterpolateBetweenSortedDraws() {
        Draws draws = Draws.of(new double[] {40, 10, 30, 20});

        // positions 0 to 3: p = 1/2 is position 1.5, half way from 20 to 30
        assertThat(draws.median()).isEqualTo(25);
        assertThat(draws.quantile(0)).isEqualTo(10);
        assertThat(draws.quantile(1)).isEqualTo(40);
        // p = 0.05 is position 0.15
        assertThat(draws.low(90)).isCloseTo(11.5, within(1e-9));
        assertThat(draws.high(90)).isCloseTo(38.5, within(1e-9));
    }

    @Test
    void aRankCountsTiesByHalf() {
        Draws draws = Draws.of(new double[] {1, 2, 2, 3});

        // one below, two equal: (1 + 2/2) / 4
        assertThat(draws.percentileOf(2)).isEqualTo(50);
        assertThat(draws.percentileOf(0)).isZero();
        assertThat(draws.percentileOf(3)).isEqualTo(87.5);
        assertThat(draws.percentileOf(4)).isEqualTo(100);
    }

    @Test
    void undefinedDrawsAreLeftOutAndNothingLeftIsRefused() {
        assertThat(Draws.of(new double[] {Double.NaN, 5}).size()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> Draws.of(new double[] {Double.NaN}));
    }
}
