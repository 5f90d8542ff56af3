package org.entente.numerics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SymmetricMatrixTest {
    @Test
    void aSystemOfTwoIsSolved() {
        // 4x + y = 1, x + 3y = 2: x = 1/11, y = 7/11
        SymmetricMatrix matrix = SymmetricMatrix.of(2, new double[] {4, 1, 1, 3});

        assertThat(matrix.findSolution(new double[] {1, 2}).orElseThrow())
                .containsExactly(new double[] {1 / 11.0, 7 / 11.0}, within(1e-15));
        assertThat(matrix.findInverse().orElseThrow())
                .containsExactly(new double[] {3 / 11.0, -1 / 11.0, -1 / 11.0, 4 / 11.0}, within(1e-15));
    }

    @Test
    void anIndefiniteMatrixHasNoSolution() {
        SymmetricMatrix matrix = SymmetricMatrix.of(2, new double[] {1, 2, 2, 1});

        assertThat(matrix.findSolution(new double[] {1, 1})).isEmpty();
        assertThat(matrix.findInverse()).isEmpty();
    }

    @Test
    void aMatrixThatIsNotFiniteHasNoSolution() {
        assertThat(SymmetricMatrix.of(1, new double[] {Double.NaN}).findSolution(new double[] {1}))
                .isEmpty();
    }

    @Test
    void dependentCoordinatesAreNamed() {
        // The third coordinate is the sum of the first two; the fourth stands apart.
        double[] rows = {1, 0, 1, 0, 0, 1, 1, 0, 1, 1, 2, 0, 0, 0, 0, 1};

        assertThat(SymmetricMatrix.of(4, rows).dependentCoordinates(1e-10)).containsExactly(0, 1, 2);
    }

    @Test
    void aCoordinateWithoutVarianceIsNamedAlone() {
        assertThat(SymmetricMatrix.of(2, new double[] {1, 0, 0, 0}).dependentCoordinates(1e-10))
                .containsExactly(1);
    }

    @Test
    void independentCoordinatesAreNotNamed() {
        assertThat(SymmetricMatrix.of(2, new double[] {1e6, 1, 1, 1e-4}).dependentCoordinates(1e-10))
                .isEmpty();
    }

    @Test
    void aRectangleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SymmetricMatrix.of(2, new double[6]))
                .withMessage("6 values do not fill a square of 2 rows");
    }
}
