package org.entente.numerics.fixedpoint;

import java.util.ArrayDeque;
import java.util.Deque;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.jspecify.annotations.Nullable;

/// The last points and steps of an iteration, and the mix of them that Anderson acceleration proposes.
final class StepHistory {
    private final int capacity;
    private final Deque<Change> changes = new ArrayDeque<>();
    private double @Nullable [] lastPoint;
    private double @Nullable [] lastStep;

    StepHistory(int size, int memory) {
        this.capacity = Math.min(memory, size);
    }

    void forget() {
        changes.clear();
        lastPoint = null;
        lastStep = null;
    }

    /// Remembers this point and step, and returns the move to make from here.
    double[] mix(double[] point, double[] step) {
        if (lastPoint != null && lastStep != null) {
            changes.addLast(new Change(difference(point, lastPoint), difference(step, lastStep)));
            if (changes.size() > capacity) {
                changes.removeFirst();
            }
        }
        lastPoint = point.clone();
        lastStep = step.clone();
        double[] move = step.clone();
        if (changes.isEmpty()) {
            return move;
        }
        double[] weights = leastSquares(step);
        int k = 0;
        for (Change change : changes) {
            for (int i = 0; i < move.length; i++) {
                move[i] -= weights[k] * (change.point()[i] + change.step()[i]);
            }
            k++;
        }
        return Double.isFinite(Norms.max(move)) ? move : step.clone();
    }

    /// The weights of the changes that leave the shortest combined step.
    private double[] leastSquares(double[] step) {
        DMatrixRMaj stepChanges = new DMatrixRMaj(step.length, changes.size());
        int k = 0;
        for (Change change : changes) {
            for (int i = 0; i < step.length; i++) {
                stepChanges.unsafe_set(i, k, change.step()[i]);
            }
            k++;
        }
        LinearSolverDense<DMatrixRMaj> solver =
                LinearSolverFactory_DDRM.leastSquaresQrPivot(/* computeNorm2= */ false, /* computeQ= */ false);
        DMatrixRMaj weights = new DMatrixRMaj(changes.size(), 1);
        if (solver.setA(stepChanges)) {
            solver.solve(new DMatrixRMaj(step.length, 1, true, step.clone()), weights);
        }
        return weights.getData();
    }

    private static double[] difference(double[] now, double[] before) {
        double[] difference = new double[now.length];
        for (int i = 0; i < now.length; i++) {
            difference[i] = now[i] - before[i];
        }
        return difference;
    }

    @SuppressWarnings("ArrayRecordComponent") // never leaves this class and is never compared
    private record Change(double[] point, double[] step) {}
}
