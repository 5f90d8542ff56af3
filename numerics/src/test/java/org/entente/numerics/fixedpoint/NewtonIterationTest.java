package org.entente.numerics.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.entente.numerics.fixedpoint.NewtonIteration.DifferentiableSystem;
import org.junit.jupiter.api.Test;

class NewtonIterationTest {
    /// The unit circle meets the diagonal.
    private static final DifferentiableSystem CIRCLE_AND_DIAGONAL = new DifferentiableSystem() {
        @Override
        public double evaluate(double[] point, double[] values) {
            values[0] = point[0] * point[0] + point[1] * point[1] - 1;
            values[1] = point[0] - point[1];
            return Norms.max(values);
        }

        @Override
        public void differentiate(double[] point, double[] derivatives) {
            derivatives[0] = 2 * point[0];
            derivatives[1] = 2 * point[1];
            derivatives[2] = 1;
            derivatives[3] = -1;
        }
    };

    @Test
    void convergesQuadratically() {
        FixedPoint found = new NewtonIteration(1.0).solve(CIRCLE_AND_DIAGONAL, new double[] {0.6, 0.9}, 1e-14, 6);
        assertThat(found.converged()).isTrue();
        assertThat(found.point()[0]).isCloseTo(Math.sqrt(0.5), within(1e-14));
    }

    @Test
    void saysSoWhereTheDerivativesAreSingular() {
        FixedPoint found = new NewtonIteration(1.0).solve(CIRCLE_AND_DIAGONAL, new double[] {0, 0}, 1e-14, 6);
        assertThat(found.converged()).isFalse();
        assertThat(found.residual()).isEqualTo(1);
    }
}
