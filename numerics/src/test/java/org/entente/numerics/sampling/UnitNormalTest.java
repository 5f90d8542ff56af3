package org.entente.numerics.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UnitNormalTest {
    private final Seed seed = new Seed(11);

    @Test
    void aScoreWithoutErrorIsAlwaysItself() {
        assertThat(new UnitNormal(0.3, 0).draw(5, seed.generator())).containsOnly(0.3);
    }

    @Test
    void drawsStayOnTheScaleAndHaveTheMeanOfAHalfNormalAtItsEnd() {
        double[] drawn = new UnitNormal(0, 0.1).draw(20_000, seed.generator());

        assertThat(Arrays.stream(drawn).min().orElseThrow()).isNotNegative();
        // the half-normal has mean sd * sqrt(2 / pi); the upper bound is ten deviations away
        assertThat(Arrays.stream(drawn).average().orElseThrow()).isCloseTo(0.1 * Math.sqrt(2 / Math.PI), within(0.002));
    }

    @Test
    void refusesScoresOffTheScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnitNormal(1.2, 0.1))
                .withMessageContaining("1.2");
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitNormal(0.5, -0.1));
    }
}
