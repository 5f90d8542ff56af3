package org.entente.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.entente.core.figure.Uncertainty.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {
    @Test
    void mayBeASinglePoint() {
        assertThat(new Interval(1, 1, 95, "exact").low()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "NaN, 1", "1, NaN"})
    void refusesBoundsThatAreNotInOrder(double low, double high) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(low, high, 95, "test"))
                .withMessage("low (%s) must not exceed high (%s)", low, high);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 100.1, Double.NaN})
    void refusesALevelThatIsNotAPercentage(double level) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(1, 2, level, "test"))
                .withMessage("level (%s) must lie in 0..100", level);
    }

    @Test
    void isARangeOverAssumptionsWhenItHasNoLevel() {
        assertThat(new Interval(1, 2, 0, "cited parameters").isRangeOverAssumptions())
                .isTrue();
        assertThat(new Interval(1, 2, 95, "bootstrap").isRangeOverAssumptions()).isFalse();
    }
}
