package org.entente.models.measure.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StationaryLoyaltyTest {
    /// 300 / (300 + 100) = 0.75; at 0.5 the rent must be 300, so 200 are lacking.
    @Test
    void theThresholdIsTheShareOfTheGain() {
        StationaryLoyalty bargain = new StationaryLoyalty(300, 100);
        assertThat(bargain.threshold()).hasValue(0.75);
        assertThat(bargain.holdsAt(0.75)).isTrue();
        assertThat(bargain.holdsAt(0.74)).isFalse();
        assertThat(bargain.transferFor(0.5)).isCloseTo(200, within(1e-12));
        assertThat(bargain.transferFor(0.8)).isZero();
    }

    @Test
    void withoutAGainAllAreLoyalAndWithoutARentNobody() {
        assertThat(new StationaryLoyalty(0, 5).threshold()).hasValue(0);
        assertThat(new StationaryLoyalty(5, 0).threshold()).hasValue(1);
        assertThat(new StationaryLoyalty(0, 0).threshold()).isEmpty();
    }

    /// Summed over 2,000 periods, being loyal for ever pays exactly as much as defecting once at the threshold.
    @ParameterizedTest
    @CsvSource({"1, 1", "3, 7", "10, 0.5", "0.2, 4"})
    void atTheThresholdTheSumOfDiscountedRentsIsTheGain(double gain, double rent) {
        double discount = new StationaryLoyalty(gain, rent).threshold().orElseThrow();
        double sum = 0;
        for (int period = 1; period <= 2000; period++) {
            sum += Math.pow(discount, period) * rent;
        }
        assertThat(sum).isCloseTo(gain, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"3, 1, 0.3", "10, 2, 0.6", "4, 0, 0.9"})
    void theTransferBringsTheThresholdDownToTheFactor(double gain, double rent, double discount) {
        StationaryLoyalty bargain = new StationaryLoyalty(gain, rent);
        double paid = bargain.transferFor(discount);
        assertThat(new StationaryLoyalty(gain, rent + paid).threshold().orElseThrow())
                .isCloseTo(discount, within(1e-12));
    }

    @Test
    void whatIsNoBargainIsRefused() {
        assertThatThrownBy(() -> new StationaryLoyalty(-1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StationaryLoyalty(1, 2).transferFor(1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
