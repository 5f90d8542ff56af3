package org.entente.numerics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    /// Sizes around the four rows that are added at a time.
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 8, 11})
    void aWeightedSumIsTheOneOfTheTextbook(int size) {
        RandomGenerator random = new Seed(size).generator();
        double[] rows = random.doubles((long) size * size, -1, 1).toArray();
        double[] weights = random.doubles(size, -1, 1).toArray();
        double[] total = new double[size];
        Rows.weightedSum(rows, size, weights, total);
        for (int i = 0; i < size; i++) {
            double expected = 0;
            for (int k = 0; k < size; k++) {
                expected += weights[k] * rows[k * size + i];
            }
            assertThat(total[i]).isCloseTo(expected, within(1e-14));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 8, 11})
    void onesDotTheFirstNumbersIsTheirSum(int size) {
        double[] ones = new double[size];
        double[] numbers = new double[size];
        for (int i = 0; i < size; i++) {
            ones[i] = 1;
            numbers[i] = i + 1;
        }
        assertThat(Rows.dot(ones, numbers, size)).isEqualTo(size * (size + 1) / 2.0);
        Rows.add(-1, numbers, numbers, size);
        assertThat(numbers).containsOnly(0);
    }
}
