package org.entente.models.equilibrium;

import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.numerics.linear.SquareMatrix;

/// One component near an equilibrium: how log excess demand moves with log prices, and its inverse.
///
/// With `S` new shares, `Y'`, `E'` new income and expenditure, `W` the total, and hats of logs as changes,
///
///     d ln P_j / d ln p_k = S_kj
///     y_jk  = (1 + psi) [j=k] - psi S_kj - sum_m (Y'_m / W) (...)_mk         income, total unchanged
///     dE'_j = E'_j (y_jk - sum_m (E'_m / W) y_mk)   multiplicative;   kept Y'_j y_jk   additive
///     J_ik  = [sum_j S_ij (theta E'_j S_kj + dE'_jk)] / Y'_i - theta [i=k] - y_ik
///
/// Raising all prices alike changes nothing, `J 1 = 0`, and the last market clears with the others, `Y'' J = 0`
/// (Walras). So `-J + 1 Y'' / W` has an inverse, and its solutions keep `sum_i Y'_i d ln p_i = 0`.
final class Linearization {
    private final Conditions conditions;
    private final Allocation equilibrium;
    private final int n;
    private final double[][] shares;
    private final double[] worldShares;
    private final SquareMatrix inverse;

    private Linearization(Conditions conditions, Allocation equilibrium) {
        this.conditions = conditions;
        this.equilibrium = equilibrium;
        this.n = conditions.component().size();
        this.shares = conditions.shares(equilibrium);
        this.worldShares = new double[n];
        for (int i = 0; i < n; i++) {
            worldShares[i] = equilibrium.income()[i] / conditions.component().worldIncome();
        }
        this.inverse = SquareMatrix.of(n, bordered()).findInverse().orElseThrow(this::singular);
    }

    static Linearization of(Conditions conditions, Allocation equilibrium) {
        return new Linearization(conditions, equilibrium);
    }

    Conditions conditions() {
        return conditions;
    }

    Allocation equilibrium() {
        return equilibrium;
    }

    double[][] shares() {
        return shares;
    }

    /// `Y'_i / W`.
    double worldShare(int economy) {
        return worldShares[economy];
    }

    /// Of minus the derivatives of log excess demand with respect to log prices, numeraire row added.
    SquareMatrix inverse() {
        return inverse;
    }

    /// What expenditures do when log incomes change by `y`, with `sum_i Y'_i y_i = 0`.
    double[] spending(double[] incomeChanges) {
        double[] moved = new double[n];
        switch (conditions.deficitRule()) {
            case ADDITIVE -> {
                for (int j = 0; j < n; j++) {
                    moved[j] = conditions.keptIncome() * equilibrium.income()[j] * incomeChanges[j];
                }
            }
            case MULTIPLICATIVE -> {
                double mean = 0;
                for (int j = 0; j < n; j++) {
                    mean += equilibrium.expenditure()[j] * incomeChanges[j];
                }
                mean /= conditions.component().worldIncome();
                for (int j = 0; j < n; j++) {
                    moved[j] = equilibrium.expenditure()[j] * (incomeChanges[j] - mean);
                }
            }
        }
        return moved;
    }

    /// Minus `J`, plus `1 Y'' / W`, row by row.
    private double[] bordered() {
        double theta = conditions.elasticities().theta();
        double[] incomes = incomeResponses();
        double[] buying = new double[n * n];
        double[] selling = new double[n * n];
        double[] column = new double[n];
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < n; j++) {
                column[j] = incomes[j * n + k];
            }
            double[] spent = spending(column);
            for (int j = 0; j < n; j++) {
                buying[j * n + k] = theta * equilibrium.expenditure()[j] * shares[k][j] + spent[j];
                selling[k * n + j] = shares[k][j];
            }
        }
        double[] sold =
                SquareMatrix.of(n, selling).times(SquareMatrix.of(n, buying)).toArray();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                double own = i == k ? theta : 0;
                sold[i * n + k] =
                        own + incomes[i * n + k] - sold[i * n + k] / equilibrium.income()[i] + worldShares[k];
            }
        }
        return sold;
    }

    /// `y_jk`: log incomes, their total held, by log price.
    private double[] incomeResponses() {
        double psi = conditions.elasticities().psi();
        double[] responses = new double[n * n];
        double[] mean = new double[n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                double response = (j == k ? 1 + psi : 0) - psi * shares[k][j];
                responses[j * n + k] = response;
                mean[k] += worldShares[j] * response;
            }
        }
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                responses[j * n + k] -= mean[k];
            }
        }
        return responses;
    }

    private ProblemException singular() {
        return new ProblemException(
                Kind.NO_CONVERGENCE,
                Problem.of(
                        "ENT-5105",
                        "prices are not determined near the equilibrium of %d economies".formatted(n),
                        "the derivatives of excess demand are singular there, so small changes have no answer",
                        "Maybe an economy trades so little that its price hardly matters: leave it out."));
    }
}
