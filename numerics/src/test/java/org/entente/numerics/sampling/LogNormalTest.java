package org.entente.numerics.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LogNormalTest {
    @Test
    void boundsOfTheMiddleShareAreItsQuantiles() {
        LogNormal distribution = LogNormal.between(2, 8, 0.9);
        assertThat(distribution.median()).isCloseTo(4, within(1e-12));
        assertThat(distribution.quantile(0.05)).isCloseTo(2, within(1e-9));
        assertThat(distribution.quantile(0.95)).isCloseTo(8, within(1e-9));
    }

    @Test
    void aGivenMedianAndMeanAreThoseOfTheDistribution() {
        LogNormal distribution = LogNormal.withMedianAndMean(0.28, 0.36);
        assertThat(distribution.quantile(0.5)).isCloseTo(0.28, within(1e-12));
        assertThat(distribution.mean()).isCloseTo(0.36, within(1e-12));
    }

    @Test
    void drawsHaveTheDeclaredMeanAndMedian() {
        LogNormal distribution = new LogNormal(3, 0.5);
        RandomGenerator random = new Seed(5).generator();
        double[] drawn = new double[40_000];
        Arrays.setAll(drawn, _ -> distribution.quantile(Sampling.uniform(random)));
        // mean 3 exp(1/8) = 3.4; standard deviation 1.81, so the mean of 40,000 has error 0.009
        assertThat(Arrays.stream(drawn).average().orElseThrow()).isCloseTo(3 * Math.exp(0.125), within(0.045));
        assertThat(Draws.of(drawn).median()).isCloseTo(3, within(0.05));
    }

    @Test
    void aQuantityKnownForCertainIsAlwaysItself() {
        assertThat(new LogNormal(4, 0).quantile(0.3)).isEqualTo(4.0);
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogNormal(0, 1))
                .withMessageContaining("median");
        assertThatIllegalArgumentException().isThrownBy(() -> LogNormal.between(3, 2, 0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> LogNormal.withMedianAndMean(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new LogNormal(1, 1).quantile(1));
    }
}
