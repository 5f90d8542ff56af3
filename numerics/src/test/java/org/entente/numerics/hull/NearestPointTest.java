package org.entente.numerics.hull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestPointTest {
    @Test
    void aTargetBesideASegmentHasItsFootOnTheSegment() {
        // The foot of (1, 2) on the segment from (0, 0) to (4, 0) is (1, 0): a quarter of the way.
        NearestPoint nearest = NearestPoint.of(new double[][] {{0, 0}, {4, 0}}, new double[] {1, 2});
        assertThat(nearest.weights()).containsExactly(new double[] {0.75, 0.25}, within(1e-12));
        assertThat(nearest.distance()).isCloseTo(2, within(1e-12));
        assertThat(nearest.isUnique()).isTrue();
    }

    @Test
    void beyondACornerTheCornerIsNearest() {
        NearestPoint nearest = NearestPoint.of(new double[][] {{0, 0}, {4, 0}, {0, 4}}, new double[] {-3, -4});
        assertThat(nearest.weights()).containsExactly(1, 0, 0);
        assertThat(nearest.distance()).isCloseTo(5, within(1e-12));
    }

    @Test
    void aTargetInsideATriangleHasItsBarycentricWeights() {
        // (1, 1) = 1/2 (0, 0) + 1/4 (4, 0) + 1/4 (0, 4).
        NearestPoint nearest = NearestPoint.of(new double[][] {{0, 0}, {4, 0}, {0, 4}}, new double[] {1, 1});
        assertThat(nearest.weights()).containsExactly(new double[] {0.5, 0.25, 0.25}, within(1e-12));
        assertThat(nearest.distance()).isCloseTo(0, within(1e-12));
        assertThat(nearest.isUnique()).isTrue();
    }

    @Test
    void insideASquareManyWeightsServe() {
        NearestPoint nearest = NearestPoint.of(new double[][] {{0, 0}, {2, 0}, {0, 2}, {2, 2}}, new double[] {1, 1});
        assertThat(nearest.distance()).isCloseTo(0, within(1e-12));
        assertThat(nearest.isUnique()).isFalse();
    }

    @Test
    void twoEqualPointsShareTheirWeightInManyWays() {
        NearestPoint nearest = NearestPoint.of(new double[][] {{0, 0}, {0, 0}, {9, 9}}, new double[] {-1, 0});
        assertThat(nearest.weights()[0] + nearest.weights()[1]).isCloseTo(1, within(1e-12));
        assertThat(nearest.isUnique()).isFalse();
    }

    /// The optimality condition of Wolfe (1976), theorem 1.1: no point lies below the supporting plane.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void noPointLiesNearerThanTheSupportingPlane(int seed) {
        RandomGenerator random = new Seed(seed).generator();
        int length = 3 + 3 * seed;
        int count = 10 * seed;
        double[] target = random.doubles(length).toArray();
        double[][] points = new double[count][];
        for (int j = 0; j < count; j++) {
            double[] trend = random.doubles(length).map(u -> u / 100).toArray();
            double level = random.nextDouble();
            points[j] = Arrays.stream(trend).map(u -> u + level).toArray();
        }
        NearestPoint nearest = NearestPoint.of(points, target);
        double[] weights = nearest.weights();
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(weights).min().orElseThrow()).isNotNegative();
        double[] x = new double[length];
        for (int t = 0; t < length; t++) {
            for (int j = 0; j < count; j++) {
                x[t] += weights[j] * points[j][t];
            }
            x[t] -= target[t];
        }
        double squared = Arrays.stream(x).map(v -> v * v).sum();
        assertThat(Math.sqrt(squared)).isCloseTo(nearest.distance(), within(1e-12));
        for (double[] point : points) {
            double along = 0;
            for (int t = 0; t < length; t++) {
                along += x[t] * (point[t] - target[t]);
            }
            assertThat(along).isGreaterThan(squared - 1e-11);
        }
        assertThat(nearest.dualityGap()).isLessThan(1e-11);
    }

    @Test
    void pointsOfAnotherLengthAreRefused() {
        assertThatThrownBy(() -> NearestPoint.of(new double[][] {{0, 0}, {1}}, new double[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 coordinates");
    }
}
