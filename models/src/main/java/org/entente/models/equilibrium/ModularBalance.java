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
        double factor = component.worldIncome() / (component.worldIncome() + component.surplusExpenditure());
        double[] expenditure = new double[component.size()];
        for (int j = 0; j < expenditure.length; j++) {
            expenditure[j] = factor * component.expenditure(j);
        }
        return expenditure;
    }

    /// Columns add up by construction; the step scales each row to its old sum.
    private static double pass(Component component, double[] expenditure, double[] logRowFactors, double[] step) {
        double[] rowSums = component.sumOverImporters(columnFactors(component, expenditure, logRowFactors));
        double residual = 0;
        for (int i = 0; i < step.length; i++) {
            step[i] = Math.log(component.income(i) / (rowSums[i] * exp(logRowFactors[i])));
            residual = Math.max(residual, Math.abs(step[i]));
        }
        return residual;
    }

    private static double[] columnFactors(Component component, double[] expenditure, double[] logRowFactors) {
        double[] rowFactors = new double[component.size()];
        for (int i = 0; i < rowFactors.length; i++) {
            rowFactors[i] = exp(logRowFactors[i]);
        }
        double[] columnFactors = component.sumOverExporters(rowFactors);
        for (int j = 0; j < columnFactors.length; j++) {
            columnFactors[j] = expenditure[j] / columnFactors[j];
        }
        return columnFactors;
    }

    private static double[][] balanced(Component component, double[] expenditure, double[] logRowFactors) {
        int n = component.size();
        double[] columnFactors = columnFactors(component, expenditure, logRowFactors);
        double[][] trade = new double[n][n];
        for (int i = 0; i < n; i++) {
            double rowFactor = exp(logRowFactors[i]);
            for (int j = 0; j < n; j++) {
                trade[i][j] = rowFactor * component.term(i, j) * columnFactors[j];
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
