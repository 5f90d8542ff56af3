package org.entente.numerics.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HaltonSequenceTest {
    private static final int DIMENSIONS = 3;
    private static final int[] BASES = {2, 3, 5};

    /// Van der Corput in base 2: 0, 1/2, 1/4, 3/4, 1/8, 5/8; in base 3: 0, 1/3, 2/3, 1/9, 4/9, 7/9; 26 is 101 in base
    /// 5,
    /// so 1/5 + 1/125.
    @ParameterizedTest
    @CsvSource({
        "2, 0, 0",
        "2, 1, 0.5",
        "2, 2, 0.25",
        "2, 3, 0.75",
        "2, 4, 0.125",
        "2, 5, 0.625",
        "2, 6, 0.375",
        "3, 1, 0.333333333333",
        "3, 2, 0.666666666667",
        "3, 3, 0.111111111111",
        "3, 4, 0.444444444444",
        "3, 5, 0.777777777778",
        "5, 26, 0.208"
    })
    void digitsAreMirrored(int base, int number, double inverse) {
        assertThat(HaltonSequence.radicalInverse(number, base)).isCloseTo(inverse, within(1e-12));
    }

    /// Whatever the shift: any b^m points in a row have one in each of the b^m intervals of a circle cut evenly.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aPowerOfTheBaseOfPointsHasTheSameDistanceFromEachToTheNext(long seed) {
        HaltonSequence sequence = HaltonSequence.of(DIMENSIONS, new Seed(seed));
        for (int d = 0; d < DIMENSIONS; d++) {
            int dimension = d;
            int count = (int) Math.pow(BASES[d], 4);
            double[] points = IntStream.range(0, count)
                    .mapToDouble(k -> sequence.at(k, dimension))
                    .sorted()
                    .toArray();
            for (int k = 1; k < count; k++) {
                assertThat(points[k] - points[k - 1]).isCloseTo(1.0 / count, within(1e-12));
            }
        }
    }

    @Test
    void aPointDependsOnTheSeedAndItsNumberAlone() {
        HaltonSequence two = HaltonSequence.of(2, new Seed(7));
        HaltonSequence three = HaltonSequence.of(3, new Seed(7));
        assertThat(two.at(12, 1)).isEqualTo(three.at(12, 1));
        assertThat(two.at(12, 1)).isNotEqualTo(HaltonSequence.of(2, new Seed(8)).at(12, 1));
    }

    /// The mean of xyz over the cube is 1/8. Over 200 independent points its standard error is
    /// sqrt(1/27 - 1/64) / sqrt(200) = 0.0104; here it is under a third of that, as of nine times as many.
    @Test
    void averagesAreMuchCloserThanThoseOfIndependentPoints() {
        double squares = LongStream.range(0, 200)
                .mapToDouble(seed -> meanProduct(HaltonSequence.of(3, new Seed(seed)), 200) - 0.125)
                .map(error -> error * error)
                .sum();
        assertThat(Math.sqrt(squares / 200)).isLessThan(0.0104 / 3);
    }

    /// Over the seeds each point is uniform: mean 1/2, and of 4,000 the error is 0.0046.
    @Test
    void overTheSeedsAPointHasNoBias() {
        double mean = LongStream.range(0, 4000)
                .mapToDouble(seed -> HaltonSequence.of(3, new Seed(seed)).at(5, 2))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(0.5, within(0.016));
    }

    @Test
    void coordinatesCanBePutIntoAQuantileFunction() {
        HaltonSequence sequence = HaltonSequence.of(3, new Seed(1));
        for (int k = 0; k < 2000; k++) {
            for (int d = 0; d < 3; d++) {
                assertThat(sequence.at(k, d)).isGreaterThan(0).isLessThan(1);
            }
        }
    }

    @Test
    void moreDimensionsThanLieEvenlyAreRefused() {
        assertThatThrownBy(() -> HaltonSequence.of(5, new Seed(1))).hasMessageContaining("1 to 4");
        assertThatThrownBy(() -> HaltonSequence.of(0, new Seed(1))).hasMessageContaining("1 to 4");
    }

    private static double meanProduct(HaltonSequence sequence, int count) {
        return IntStream.range(0, count)
                .mapToDouble(k -> sequence.at(k, 0) * sequence.at(k, 1) * sequence.at(k, 2))
                .average()
                .orElseThrow();
    }
}
