package org.entente.numerics.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AndersonAccelerationTest {
    private static final double[] SLOW = {0.999, 0.9, 0.5, -0.3};

    /// Plain steps shrink the distance to (1, 1, 1, 1) by a factor of its own in each coordinate.
    private static double linear(double[] point, double[] step) {
        for (int i = 0; i < point.length; i++) {
            step[i] = (1 - SLOW[i]) * (1 - point[i]);
        }
        return Norms.max(step) / (1 - SLOW[0]);
    }

    @Test
    void findsTheFixedPointOfALinearMapInAboutAsManyStepsAsItHasUnknowns() {
        FixedPoint found =
                AndersonAcceleration.inLogs().solve(AndersonAccelerationTest::linear, new double[4], 1e-9, 100);
        assertThat(found.converged()).isTrue();
        assertThat(found.point()).containsExactly(new double[] {1, 1, 1, 1}, within(1e-9));
        assertThat(found.iterations()).isLessThan(12);
    }

    @Test
    void withoutMemoryIsThePlainIteration() {
        FixedPoint plain =
                new AndersonAcceleration(0, 2.0).solve(AndersonAccelerationTest::linear, new double[4], 1e-9, 100);
        assertThat(plain.converged()).isFalse();
        assertThat(plain.point()[0]).isCloseTo(1 - Math.pow(SLOW[0], 99), within(1e-12));
    }

    @Test
    void saysWhenItDidNotConvergeAndKeepsTheBestPoint() {
        FixedPointMap away = (point, step) -> {
            step[0] = 1;
            return 1 + Math.abs(point[0]);
        };
        FixedPoint found = AndersonAcceleration.inLogs().solve(away, new double[] {0}, 1e-9, 20);
        assertThat(found.converged()).isFalse();
        assertThat(found.point()[0]).isZero();
        assertThat(found.residual()).isEqualTo(1);
    }

    @Test
    void endsWhereTheMapIsNotDefined() {
        FixedPointMap undefined = (point, step) -> Double.NaN;
        assertThat(AndersonAcceleration.inLogs()
                        .solve(undefined, new double[] {0}, 1e-9, 20)
                        .converged())
                .isFalse();
    }

    @Test
    void movesNoCoordinateFartherThanTheCap() {
        double[] farthest = {0};
        FixedPointMap far = (point, step) -> {
            farthest[0] = Math.max(farthest[0], Math.abs(point[0]));
            step[0] = 100 - point[0];
            return Math.abs(step[0]);
        };
        new AndersonAcceleration(6, 0.5).solve(far, new double[] {0}, 1e-9, 10);
        assertThat(farthest[0]).isCloseTo(4.5, within(1e-12));
    }

    @Test
    void refusesACapThatForbidsAnyMove() {
        assertThatThrownBy(() -> new AndersonAcceleration(6, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stepCap");
    }
}
