package org.entente.numerics.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawSummaryTest {
    /// The numbers -20 to 80 in steps of one: order statistics can be read off.
    private static final double[] RAMP =
            IntStream.rangeClosed(-20, 80).asDoubleStream().toArray();

    @Test
    void aRampHasTheQuantilesOneCanCount() {
        DrawSummary summary = DrawSummary.of(RAMP, 0);
        assertThat(summary.count()).isEqualTo(101);
        assertThat(summary.median()).isEqualTo(30);
        assertThat(summary.low()).isCloseTo(-15, within(1e-9));
        assertThat(summary.high()).isCloseTo(75, within(1e-9));
        assertThat(summary.probabilityOfGain()).isEqualTo(80.0 / 101);
    }

    @Test
    void zeroIsNoGain() {
        assertThat(DrawSummary.of(new double[] {0, 0, 1, -1}, 0).probabilityOfGain())
                .isEqualTo(0.25);
    }

    @Test
    void theErrorsAreTheSpreadOverRepeatedExperiments() {
        int experiments = 400;
        int n = 500;
        LogNormal distribution = new LogNormal(1, 0.8);
        double[] medians = new double[experiments];
        double[] probabilities = new double[experiments];
        double claimedOfMedian = 0;
        double claimedOfProbability = 0;
        for (int e = 0; e < experiments; e++) {
            RandomGenerator random = new Seed(3).child(e).generator();
            DrawSummary summary = DrawSummary.of(
                    IntStream.range(0, n)
                            .mapToDouble(_ -> distribution.quantile(Sampling.uniform(random)))
                            .toArray(),
                    1.5);
            medians[e] = summary.median();
            probabilities[e] = summary.probabilityOfGain();
            claimedOfMedian += summary.medianError() / experiments;
            claimedOfProbability += summary.probabilityError() / experiments;
        }
        // a standard deviation from 400 experiments is itself known to 3.5 %
        assertThat(claimedOfMedian / deviation(medians)).isBetween(0.85, 1.15);
        assertThat(claimedOfProbability / deviation(probabilities)).isBetween(0.85, 1.15);
    }

    @Test
    void drawsThatAllAgreeLeaveSomeDoubt() {
        DrawSummary summary = DrawSummary.of(new double[] {1, 2, 3}, 0);
        assertThat(summary.probabilityOfGain()).isEqualTo(1);
        assertThat(summary.probabilityError()).isPositive();
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        KeptDraws forward = new KeptDraws();
        KeptDraws backward = new KeptDraws();
        for (int k = 0; k < RAMP.length; k++) {
            forward.add(RAMP[k]);
            backward.add(RAMP[RAMP.length - 1 - k]);
        }
        assertThat(forward.summary(0)).isEqualTo(backward.summary(0)).isEqualTo(DrawSummary.of(RAMP, 0));
        assertThat(forward.size()).isEqualTo(RAMP.length);
        assertThat(forward.toArray()).containsExactly(RAMP);
    }

    @Test
    void refusesNothingAndWhatIsNotANumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeptDraws().summary(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawSummary.of(new double[] {1, Double.NaN}, 0))
                .withMessageContaining("NaN");
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
    }
}
