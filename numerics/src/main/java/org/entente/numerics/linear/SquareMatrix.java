package org.entente.numerics.linear;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/// A square matrix that nothing changes.
public final class SquareMatrix {
    private final DMatrixRMaj entries;

    private SquareMatrix(DMatrixRMaj entries) {
        this.entries = entries;
    }

    /// The matrix whose entry in row `i` and column `k` is at `i * size + k`.
    public static SquareMatrix of(int size, double[] rowMajor) {
        if (rowMajor.length != size * size) {
            throw new IllegalArgumentException(
                    "%d values do not fill a square of %d rows".formatted(rowMajor.length, size));
        }
        return new SquareMatrix(new DMatrixRMaj(size, size, true, rowMajor.clone()));
    }

    public int size() {
        return entries.getNumRows();
    }

    public double get(int row, int column) {
        return entries.get(row, column);
    }

    /// The product with another matrix of the same size.
    public SquareMatrix times(SquareMatrix right) {
        DMatrixRMaj product = new DMatrixRMaj(size(), size());
        CommonOps_DDRM.mult(entries, right.entries, product);
        return new SquareMatrix(product);
    }

    public SquareMatrix transposed() {
        return new SquareMatrix(CommonOps_DDRM.transpose(entries, null));
    }

    /// The inverse from one factorisation with pivots, unless the matrix is singular or not finite.
    public Optional<SquareMatrix> findInverse() {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(size());
        if (!Double.isFinite(CommonOps_DDRM.elementSumAbs(entries)) || !solver.setA(entries.copy())) {
            return Optional.empty();
        }
        DMatrixRMaj inverse = new DMatrixRMaj(size(), size());
        solver.invert(inverse);
        return Double.isFinite(CommonOps_DDRM.elementSumAbs(inverse))
                ? Optional.of(new SquareMatrix(inverse))
                : Optional.empty();
    }

    /// The entries, row by row.
    public double[] toArray() {
        return entries.getData().clone();
    }
}
