package org.entente.assessment.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {
    @ParameterizedTest
    @CsvSource({
        "0.28+-0.05,     0.28, 0.05",
        "0.28 +/- 0.05,  0.28, 0.05",
        "0.28±0.05,      0.28, 0.05",
        "-0.1+-1e-2,    -0.1,  0.01",
        "5,              5,    0",
        "+.5,            0.5,  0"
    })
    void isAValueWithItsStandardErrorOrAlone(String text, double value, double error) {
        Estimate estimate = Estimate.parse(text).orElseThrow();
        assertThat(estimate.value()).isEqualTo(value);
        assertThat(estimate.standardError()).isEqualTo(error);
        assertThat(Estimate.parse(estimate.toString())).contains(estimate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.28+-", "+-0.1", "0.28+--0.1", "0.28-0.1", "NaN", "1e999", "five", "1,5"})
    void anythingElseIsNone(String text) {
        assertThat(Estimate.parse(text)).isEmpty();
    }

    @Test
    void aNumberAloneIsCertain() {
        assertThat(Estimate.exactly(2).isExact()).isTrue();
        assertThat(new Estimate(2, 0.1).isExact()).isFalse();
    }
}
