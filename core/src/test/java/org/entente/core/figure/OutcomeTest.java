package org.entente.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.entente.core.figure.Outcome.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {
    private static final Uncertainty NONE = new Uncertainty.None("test");

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesAValueThatIsNotFinite(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Value(value, NONE))
                .withMessage("a value must be finite, got " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.MAX_VALUE})
    void takesAnyFiniteValue(double value) {
        assertThat(new Value(value, NONE).value()).isEqualTo(value);
    }

    @Test
    void writesAGapWithHyphens() {
        assertThat(Gap.NOT_A_MEMBER).hasToString("not-a-member");
    }
}
