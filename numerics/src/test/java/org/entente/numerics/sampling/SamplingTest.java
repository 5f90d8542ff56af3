package org.entente.numerics.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SamplingTest {
    private final RandomGenerator random = new Seed(7).child("sampling").generator();

    @Test
    void allOfThemIsAPermutation() {
        assertThat(Sampling.distinct(9, 9, random)).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void everyNumberIsAsLikelyInEveryPlace() {
        int[][] seen = new int[3][5];
        for (int draw = 0; draw < 10_000; draw++) {
            int[] drawn = Sampling.distinct(5, 3, random);
            assertThat(drawn).doesNotHaveDuplicates();
            for (int place = 0; place < 3; place++) {
                seen[place][drawn[place]]++;
            }
        }
        // 10,000 draws at 1/5: mean 2,000, standard deviation 40
        for (int[] place : seen) {
            assertThat(place)
                    .satisfies(counts -> assertThat(Arrays.stream(counts)).allMatch(n -> Math.abs(n - 2000) < 160));
        }
    }

    @Test
    void refusesMoreThanThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sampling.distinct(2, 3, random))
                .withMessageContaining("3 different numbers from 2");
    }

    @Test
    void aResampleHasAsManyDrawsAsNumbersAndLeavesSomeOut() {
        int[] times = Sampling.resample(1000, random);

        assertThat(Arrays.stream(times).sum()).isEqualTo(1000);
        // a number is left out with probability (1 - 1/n)^n, about exp(-1)
        assertThat(Arrays.stream(times).filter(n -> n == 0).count() / 1000.0).isCloseTo(Math.exp(-1), within(0.06));
    }
}
