package org.entente.models.equilibrium;

import static java.lang.Math.exp;

import java.util.List;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.numerics.fixedpoint.AndersonAcceleration;
import org.entente.numerics.fixedpoint.FixedPoint;

/// Trade after a shock when price indices adjust but no income and no expenditure does: the shocked matrix
/// balanced to the old row and column sums.
final class ModularBalance {
    private static final int MAX_PASSES = 2000;

    private ModularBalance() {}

    static double[][] trade(EquilibriumSolver.Solution solution) {
        Component component = solution.conditions().component();
        double[] expenditure = addingUp(component);
        FixedPoint found = AndersonAcceleration.inLogs()
                .solve(
                        (point, step) -> pass(component, expenditure, point, step),
                        new double[component.size()],
                        EquilibriumSolver.TOLERANCE,
                        MAX_PASSES);
        if (!found.converged()) {
            throw noBalance(solution.convergence().economies());
        }
        return balanced(component, expenditure, found.point());
    }

    /// Old expenditure, scaled to old income where the shock has cut the component off.
    private static double[] addingUp(Component component) {
        double[] expenditure = component.expenditure().clone();
        double factor = component.worldIncome() / (component.worldIncome() + component.surplusExpenditure());
        for (int j = 0; j < expenditure.length; j++) {
            expenditure[j] *= factor;
        }
        return expenditure;
    }

    /// Columns add up by construction; the step scales each row to its old sum.
    private static double pass(Component component, double[] expenditure, double[] logRowFactors, double[] step) {
        double[][] trade = balanced(component, expenditure, logRowFactors);
        double residual = 0;
        for (int i = 0; i < step.length; i++) {
            double sum = 0;
            for (double flow : trade[i]) {
                sum += flow;
            }
            step[i] = Math.log(component.income()[i] / sum);
            residual = Math.max(residual, Math.abs(step[i]));
        }
        return residual;
    }

    private static double[][] balanced(Component component, double[] expenditure, double[] logRowFactors) {
        int n = component.size();
        double[][] trade = new double[n][n];
        double[] columnSums = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                trade[i][j] = component.terms()[i][j] * exp(logRowFactors[i]);
                columnSums[j] += trade[i][j];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                trade[i][j] *= expenditure[j] / columnSums[j];
            }
        }
        return trade;
    }

    private static ProblemException noBalance(List<String> names) {
        return new ProblemException(
                Kind.NO_CONVERGENCE,
                Problem.of(
                        "ENT-5104",
                        "no trade among %s keeps both incomes and expenditures after this shock"
                                .formatted(Labels.shown(names)),
                        "a surplus cannot stay if the trade that carried it has ended",
                        "Maybe look at Layer.FULL, in which incomes adjust."));
    }
}
