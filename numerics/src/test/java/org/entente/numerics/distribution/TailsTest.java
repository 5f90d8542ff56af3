package org.entente.numerics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TailsTest {
    /// M. Abramowitz and I. Stegun (1964), Handbook of Mathematical Functions, tables 26.6 and 26.8.
    @ParameterizedTest
    @CsvSource({"90, 1.64485", "95, 1.95996", "99, 2.57583"})
    void normalQuantiles(double levelPercent, double z) {
        assertThat(Tails.normalHalfWidth(levelPercent)).isCloseTo(z, within(5e-6));
        assertThat(Tails.normalTwoSided(-z)).isCloseTo(1 - levelPercent / 100, within(1e-6));
    }

    @Test
    void aChiSquareOfOneDegreeIsASquaredNormal() {
        assertThat(Tails.chiSquareUpper(1.7 * 1.7, 1)).isCloseTo(Tails.normalTwoSided(1.7), within(1e-12));
    }

    @Test
    void aChiSquareOfTwoDegreesIsExponential() {
        assertThat(Tails.chiSquareUpper(5, 2)).isCloseTo(Math.exp(-2.5), within(1e-12));
    }

    @Test
    void aLevelIsBetweenZeroAndHundred() {
        assertThatIllegalArgumentException().isThrownBy(() -> Tails.normalHalfWidth(100));
    }
}
