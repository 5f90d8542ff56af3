package org.entente.numerics.fixedpoint;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/// Newton's method with a capped step that is halved until the residual falls: for stiff cases and last
/// digits.
///
/// @param stepCap the longest move of any coordinate in one step
public record NewtonIteration(double stepCap) {
    private static final int HALVINGS = 12;

    /// A system of as many equations as unknowns that knows its derivatives.
    public interface DifferentiableSystem {
        /// Writes the values of the equations at `point` and returns the residual that decides when to
        /// stop.
        double evaluate(double[] point, double[] values);

        /// Writes the derivatives at `point`, row by row: equation `i`, unknown `k` at `i * n + k`.
        void differentiate(double[] point, double[] derivatives);
    }

    /// Steps until the residual is below `tolerance`, no halving of the step helps, or `maxSteps` are made.
    public FixedPoint solve(DifferentiableSystem system, double[] start, double tolerance, int maxSteps) {
        int n = start.length;
        double[] point = start.clone();
        double[] values = new double[n];
        double[] derivatives = new double[n * n];
        double residual = system.evaluate(point, values);
        int steps = 0;
        while (!(residual < tolerance) && Double.isFinite(residual) && steps < maxSteps) {
            steps++;
            system.differentiate(point, derivatives);
            double[] direction = direction(derivatives, values);
            double scale = Math.min(1.0, stepCap / Norms.max(direction));
            double[] trial = moved(point, direction, scale);
            double trialResidual = system.evaluate(trial, values);
            for (int k = 0; k < HALVINGS && !(trialResidual < residual); k++) {
                scale /= 2;
                trial = moved(point, direction, scale);
                trialResidual = system.evaluate(trial, values);
            }
            if (!(trialResidual < residual)) {
                break;
            }
            point = trial;
            residual = trialResidual;
        }
        return new FixedPoint(point, steps, residual, residual < tolerance);
    }

    /// Not finite if the derivatives are singular; then no step lowers the residual and the iteration ends.
    private static double[] direction(double[] derivatives, double[] values) {
        int n = values.length;
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(n);
        DMatrixRMaj solution = new DMatrixRMaj(n, 1);
        if (!solver.setA(new DMatrixRMaj(n, n, true, derivatives.clone()))) {
            solution.fill(Double.NaN);
            return solution.getData();
        }
        solver.solve(new DMatrixRMaj(n, 1, true, values.clone()), solution);
        return solution.getData();
    }

    private static double[] moved(double[] point, double[] direction, double scale) {
        double[] moved = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            moved[i] = point[i] - scale * direction[i];
        }
        return moved;
    }
}
