package org.entente.numerics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.api.Test;

class SquareMatrixTest {
    @Test
    void aMatrixTimesItsInverseIsTheIdentity() {
        int size = 7;
        SquareMatrix matrix = SquareMatrix.of(
                size, new Seed(4).generator().doubles(size * size, -1, 1).toArray());
        SquareMatrix identity = matrix.times(matrix.findInverse().orElseThrow());
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                assertThat(identity.get(i, k)).isCloseTo(i == k ? 1 : 0, within(1e-12));
            }
        }
    }

    @Test
    void productAndTransposeAreThoseOfPaperAndPencil() {
        SquareMatrix matrix = SquareMatrix.of(2, new double[] {1, 2, 3, 4});
        assertThat(matrix.times(matrix).toArray()).containsExactly(7, 10, 15, 22);
        assertThat(matrix.transposed().toArray()).containsExactly(1, 3, 2, 4);
        assertThat(matrix.size()).isEqualTo(2);
    }

    @Test
    void aSingularOrUndefinedMatrixHasNoInverse() {
        assertThat(SquareMatrix.of(2, new double[] {1, 2, 2, 4}).findInverse()).isEmpty();
        assertThat(SquareMatrix.of(1, new double[] {Double.NaN}).findInverse()).isEmpty();
    }

    @Test
    void refusesWhatIsNoSquare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SquareMatrix.of(2, new double[3]))
                .withMessageContaining("3 values");
    }
}
