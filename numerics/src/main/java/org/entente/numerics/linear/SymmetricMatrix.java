package org.entente.numerics.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/// A symmetric matrix that should be positive definite, and the answer when it is not.
public final class SymmetricMatrix {
    private final int size;
    private final double[] rowMajor;

    private SymmetricMatrix(int size, double[] rowMajor) {
        this.size = size;
        this.rowMajor = rowMajor;
    }

    /// The matrix whose entry in row `i` and column `k` is at `i * size + k`.
    public static SymmetricMatrix of(int size, double[] rowMajor) {
        if (rowMajor.length != size * size) {
            throw new IllegalArgumentException(
                    "%d values do not fill a square of %d rows".formatted(rowMajor.length, size));
        }
        return new SymmetricMatrix(size, rowMajor.clone());
    }

    /// The solution of `matrix * x = right`, unless the matrix is not positive definite.
    public Optional<double[]> findSolution(double[] right) {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(size);
        if (!isFinite() || !solver.setA(matrix())) {
            return Optional.empty();
        }
        DMatrixRMaj solution = new DMatrixRMaj(size, 1);
        solver.solve(new DMatrixRMaj(size, 1, true, right.clone()), solution);
        return Optional.of(solution.getData());
    }

    /// The inverse, row by row, unless the matrix is not positive definite.
    public Optional<double[]> findInverse() {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(size);
        if (!isFinite() || !solver.setA(matrix())) {
            return Optional.empty();
        }
        DMatrixRMaj inverse = new DMatrixRMaj(size, size);
        solver.invert(inverse);
        return Optional.of(inverse.getData());
    }

    /// `x' M x`.
    public double quadraticForm(double[] x) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                sum += x[i] * rowMajor[i * size + k] * x[k];
            }
        }
        return sum;
    }

    /// Coordinates that the matrix cannot tell apart: those with zero on the diagonal, or else those with weight
    /// in a direction of which the matrix, scaled to ones on its diagonal, has an eigenvalue below `tolerance`.
    /// Empty if there is no such direction.
    public List<Integer> dependentCoordinates(double tolerance) {
        List<Integer> empty = new ArrayList<>();
        double[] scale = new double[size];
        for (int i = 0; i < size; i++) {
            double diagonal = rowMajor[i * size + i];
            scale[i] = 1 / Math.sqrt(diagonal);
            if (!(diagonal > tolerance)) {
                empty.add(i);
            }
        }
        return empty.isEmpty() && size > 1 ? dependent(scale, tolerance) : empty;
    }

    private List<Integer> dependent(double[] scale, double tolerance) {
        DMatrixRMaj scaled = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                scaled.unsafe_set(i, k, scale[i] * rowMajor[i * size + k] * scale[k]);
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen =
                DecompositionFactory_DDRM.eig(size, /* needVectors= */ true, /* isSymmetric= */ true);
        if (!eigen.decompose(scaled)) {
            throw new IllegalStateException("no eigenvalues of a symmetric matrix of %d rows".formatted(size));
        }
        List<Integer> dependent = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                boolean flat = eigen.getEigenvalue(k).getReal() < tolerance;
                if (flat && Math.abs(eigen.getEigenVector(k).get(i)) > 1e-4) {
                    dependent.add(i);
                    break;
                }
            }
        }
        return dependent;
    }

    private DMatrixRMaj matrix() {
        return new DMatrixRMaj(size, size, true, rowMajor.clone());
    }

    private boolean isFinite() {
        return Double.isFinite(CommonOps_DDRM.elementSumAbs(matrix()));
    }
}
