package org.entente.numerics.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SymmetricSpectrumTest {
    @Test
    void eigenvaluesOfAPathOfThree() {
        double[][] path = {{0, 1, 0}, {1, 0, 1}, {0, 1, 0}};

        assertThat(SymmetricSpectrum.of(path).ascending())
                .containsExactly(new double[] {-Math.sqrt(2), 0, Math.sqrt(2)}, within(1e-12));
    }

    @Test
    void traceOfTheExponentialOfADiagonal() {
        assertThat(SymmetricSpectrum.of(new double[][] {{1, 0}, {0, 2}}).logTraceOfExponential())
                .isCloseTo(Math.log(Math.E + Math.E * Math.E), within(1e-12));
    }

    @Test
    void largeEigenvaluesDoNotOverflow() {
        assertThat(SymmetricSpectrum.of(new double[][] {{2000, 0}, {0, 0}}).logTraceOfExponential())
                .isCloseTo(2000, within(1e-9));
    }

    @Test
    void theEmptyMatrixHasNoTrace() {
        assertThat(SymmetricSpectrum.of(new double[0][0]).logTraceOfExponential())
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
