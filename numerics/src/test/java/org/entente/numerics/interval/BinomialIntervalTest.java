package org.entente.numerics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialIntervalTest {
    @Test
    void noneInTenHasAnUpperBoundOfOneMinusTheTenthRootOfTheTail() {
        // P(X = 0 | p) = (1 - p)^10 = 0.05 at p = 1 - 0.05^0.1
        BinomialInterval none = BinomialInterval.exact(0, 10, 90);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(1 - Math.pow(0.05, 0.1), within(1e-12));
    }

    /// The definition, by the probabilities themselves: each bound leaves the tail on its own side.
    @ParameterizedTest
    @CsvSource({"1, 10", "5, 10", "9, 10", "30, 200"})
    void eachBoundLeavesItsTail(int successes, int trials) {
        BinomialInterval interval = BinomialInterval.exact(successes, trials, 90);
        assertThat(BinomialDistribution.of(trials, interval.low()).survivalProbability(successes - 1))
                .isCloseTo(0.05, within(1e-9));
        assertThat(BinomialDistribution.of(trials, interval.high()).cumulativeProbability(successes))
                .isCloseTo(0.05, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 7", "3, 7", "7, 7"})
    void failuresHaveTheMirrorImage(int successes, int trials) {
        BinomialInterval interval = BinomialInterval.exact(successes, trials, 95);
        BinomialInterval mirror = BinomialInterval.exact(trials - successes, trials, 95);
        assertThat(interval.low()).isCloseTo(1 - mirror.high(), within(1e-12));
        assertThat(interval.high()).isCloseTo(1 - mirror.low(), within(1e-12));
    }

    @Test
    void refusesWhatIsNoCountAndNoLevel() {
        assertThatIllegalArgumentException().isThrownBy(() -> BinomialInterval.exact(0, 0, 90));
        assertThatIllegalArgumentException().isThrownBy(() -> BinomialInterval.exact(3, 2, 90));
        assertThatIllegalArgumentException().isThrownBy(() -> BinomialInterval.exact(1, 2, 100));
    }
}
