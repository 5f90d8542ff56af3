package org.entente.data.stata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberTextTest {
    @Test
    void wholeNumbersHaveNoPoint() {
        assertThat(NumberText.of(2014.0)).isEqualTo("2014");
        assertThat(NumberText.of(-0.0)).isEqualTo("-0");
        assertThat(NumberText.of(9_007_199_254_740_991.0)).isEqualTo("9007199254740991");
        assertThat(NumberText.of(1e20)).isEqualTo("100000000000000000000");
    }

    @Test
    void wholeFloatsHaveAllTheirDigits() {
        // Eight digits would do to tell it from its neighbours 123456784 and 123456800.
        assertThat(NumberText.of(123_456_792f)).isEqualTo("123456792");
    }

    @Test
    void othersHaveTheFewestDigitsThatTellThemApart() {
        assertThat(NumberText.of(.652f)).isEqualTo("0.652");
        assertThat(NumberText.of(.652)).isEqualTo("0.652");
        assertThat(NumberText.of((double) .652f)).isEqualTo("0.6520000100135803");
        assertThat(NumberText.of(1.0 / 3)).isEqualTo("0.3333333333333333");
        assertThat(NumberText.of(1f / 3)).isEqualTo("0.33333334");
    }

    @Test
    void exponentsAreForTheVeryLargeAndTheVerySmall() {
        assertThat(NumberText.of(1.5e-9)).isEqualTo("0.0000000015");
        assertThat(NumberText.of(0.00001)).isEqualTo("0.00001");
        assertThat(NumberText.of(1.5e-10)).isEqualTo("1.5E-10");
        assertThat(NumberText.of(1e21)).isEqualTo("1E21");
        assertThat(NumberText.of(12345678.5)).isEqualTo("12345678.5");
        assertThat(NumberText.of(1e300)).isEqualTo("1E300");
    }

    @Test
    void everyNumberReadsBackToItsBits() {
        Random random = new Random(20_140_529);
        for (int i = 0; i < 100_000; i++) {
            double wide = Double.longBitsToDouble(random.nextLong());
            float narrow = Float.intBitsToFloat(random.nextInt());
            if (Double.isFinite(wide)) {
                assertThat(Double.parseDouble(NumberText.of(wide))).isEqualTo(wide);
            }
            if (Float.isFinite(narrow)) {
                assertThat(Float.parseFloat(NumberText.of(narrow))).isEqualTo(narrow);
            }
        }
    }
}
