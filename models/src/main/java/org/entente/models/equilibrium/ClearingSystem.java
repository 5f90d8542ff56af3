package org.entente.models.equilibrium;

import org.entente.numerics.fixedpoint.NewtonIteration.DifferentiableSystem;

/// Market clearing as a system with derivatives: `demand_i / Y'_i - 1 = 0` in the logs of prices.
///
/// When all markets but one clear, the last one does too (Walras); the numeraire stands in for the equation
/// that this takes away.
final class ClearingSystem implements DifferentiableSystem {
    private final Conditions conditions;

    ClearingSystem(Conditions conditions) {
        this.conditions = conditions;
    }

    @Override
    public double evaluate(double[] point, double[] values) {
        Allocation now = conditions.allocate(point);
        for (int i = 0; i < values.length; i++) {
            values[i] = now.demand()[i] / now.income()[i] - 1;
        }
        return now.residual();
    }

    /// With `S` the new shares and `h` the expenditure that moves with income, the derivative of excess
    /// demand `i` with respect to `ln p_k` is
    ///
    ///     sum_j S_ij S_kj (theta E'_j - psi h_j) - theta [i=k] demand_i + (1 + psi) S_ik h_k - demand_i q_k
    ///     - Y'_i ((1 + psi) [i=k] - psi S_ki)
    ///
    /// where `q` is the change of the factor that makes multiplicative expenditure add up.
    @Override
    public void differentiate(double[] point, double[] derivatives) {
        Allocation now = conditions.allocate(point);
        double theta = conditions.elasticities().theta();
        double psi = conditions.elasticities().psi();
        double[] moving = movingExpenditure(now);
        double[][] shares = conditions.shares(now);
        int n = point.length;
        double[] weights = new double[n];
        for (int j = 0; j < n; j++) {
            weights[j] = theta * now.expenditure()[j] - psi * moving[j];
        }
        double[] addingUp = addingUp(now);
        double[] numeraire = numeraireGradient(now, shares);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                double own = i == k ? theta * now.demand()[i] + (1 + psi) * now.income()[i] : 0;
                double excess = substitution(shares[i], shares[k], weights)
                        - own
                        + (1 + psi) * shares[i][k] * moving[k]
                        - now.demand()[i] * addingUp[k]
                        + psi * now.income()[i] * shares[k][i];
                derivatives[i * n + k] = excess / now.income()[i] - numeraire[k];
            }
        }
    }

    /// `sum_j S_ij S_kj weight_j`.
    private static double substitution(double[] sharesOfI, double[] sharesOfK, double[] weights) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += sharesOfI[j] * sharesOfK[j] * weights[j];
        }
        return sum;
    }

    /// `dE'_j / d ln Y'_j` before the world adds up.
    private double[] movingExpenditure(Allocation now) {
        return switch (conditions.deficitRule()) {
            case MULTIPLICATIVE -> now.expenditure();
            case ADDITIVE -> {
                double[] moving = now.income().clone();
                for (int j = 0; j < moving.length; j++) {
                    moving[j] *= conditions.keptIncome();
                }
                yield moving;
            }
        };
    }

    /// `sum_m (E'_m/W) d ln Y'_m / d ln p_k`, zero under additive deficits.
    private double[] addingUp(Allocation now) {
        double psi = conditions.elasticities().psi();
        double[] addingUp = new double[now.income().length];
        if (conditions.deficitRule() == DeficitRule.MULTIPLICATIVE) {
            for (int k = 0; k < addingUp.length; k++) {
                addingUp[k] = ((1 + psi) * now.expenditure()[k] - psi * now.demand()[k])
                        / conditions.component().worldIncome();
            }
        }
        return addingUp;
    }

    /// `d ln(sum_i Y'_i) / d ln p_k`.
    private double[] numeraireGradient(Allocation now, double[][] shares) {
        double psi = conditions.elasticities().psi();
        int n = now.income().length;
        double[] gradient = new double[n];
        for (int k = 0; k < n; k++) {
            double through = 0;
            for (int i = 0; i < n; i++) {
                through += now.income()[i] * shares[k][i];
            }
            gradient[k] = ((1 + psi) * now.income()[k] - psi * through)
                    / conditions.component().worldIncome();
        }
        return gradient;
    }
}
