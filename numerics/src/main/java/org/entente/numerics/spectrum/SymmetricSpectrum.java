package org.entente.numerics.spectrum;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// The eigenvalues of a symmetric matrix.
public final class SymmetricSpectrum {
    private final double[] ascending;

    private SymmetricSpectrum(double[] ascending) {
        this.ascending = ascending;
    }

    /// @param matrix square and symmetric, by rows; it is not changed
    public static SymmetricSpectrum of(double[][] matrix) {
        int n = matrix.length;
        if (n == 0) {
            return new SymmetricSpectrum(new double[0]);
        }
        EigenDecomposition_F64<DMatrixRMaj> decomposition =
                DecompositionFactory_DDRM.eig(n, /* computeVectors= */ false, /* isSymmetric= */ true);
        if (!decomposition.decompose(new DMatrixRMaj(matrix))) {
            throw new IllegalStateException("the eigenvalues of a matrix of %d rows did not converge".formatted(n));
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = decomposition.getEigenvalue(i).getReal();
        }
        Arrays.sort(values);
        return new SymmetricSpectrum(values);
    }

    public double[] ascending() {
        return ascending.clone();
    }

    /// Natural logarithm of the trace of the matrix exponential, `ln sum_i e^(lambda_i)`: the exponential
    /// itself overflows from 710 on. Minus infinity for the empty matrix.
    public double logTraceOfExponential() {
        if (ascending.length == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double largest = ascending[ascending.length - 1];
        double sum = 0;
        for (double value : ascending) {
            sum += Math.exp(value - largest);
        }
        return largest + Math.log(sum);
    }
}
