package org.entente.numerics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegativeBinomialTest {
    @Test
    void ofSizeOneItIsGeometric() {
        // mean 2: P(y) = (1/3) (2/3)^y
        assertThat(Math.exp(new NegativeBinomial(2, 1).logProbability(3))).isCloseTo(8.0 / 81, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.25", "3, 2", "4, 50"})
    void probabilitiesAddUpToOneAndHaveTheMeanAndTheVariance(double mean, double size) {
        NegativeBinomial counts = new NegativeBinomial(mean, size);
        double[] moments = new double[3];
        IntStream.range(0, 500).forEach(y -> {
            double p = Math.exp(counts.logProbability(y));
            moments[0] += p;
            moments[1] += p * y;
            moments[2] += p * y * y;
        });
        assertThat(moments[0]).isCloseTo(1, within(1e-10));
        assertThat(moments[1]).isCloseTo(mean, within(1e-8));
        assertThat(moments[2] - moments[1] * moments[1]).isCloseTo(mean + mean * mean / size, within(1e-6));
    }

    @Test
    void aMeanOfNothingGivesNothing() {
        assertThat(new NegativeBinomial(0, 1).logProbability(0)).isZero();
        assertThat(new NegativeBinomial(0, 1).logProbability(1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThatThrownBy(() -> new NegativeBinomial(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
