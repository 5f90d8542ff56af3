package org.entente.models.equilibrium;

import java.util.List;
import org.entente.models.equilibrium.EquilibriumSolver.Solution;
import org.entente.numerics.linear.SquareMatrix;

/// First derivatives of log welfare with respect to the log of every pair's bilateral factor, at an
/// equilibrium: who would gain from a little more trade between whom.
///
/// One factorisation serves all N^3 of them; those of one economy are one adjoint solution. Welfare is
/// [WelfareMeasure#REAL_INCOME]. An economy that a shock has cut off is moved by its own component only.
public final class WelfareDerivatives {
    private final Counterfactual point;
    private final List<Linearization> components;

    private WelfareDerivatives(Counterfactual point, List<Linearization> components) {
        this.point = point;
        this.components = components;
    }

    /// At the equilibrium after a shock; solve `baseline.noShock()` for the baseline's own.
    ///
    /// @throws org.entente.core.problem.ProblemException if prices are not determined there
    public static WelfareDerivatives of(Counterfactual point) {
        List<Linearization> components = point.solutions().stream()
                .map((Solution s) -> Linearization.of(s.conditions(), s.allocation()))
                .toList();
        return new WelfareDerivatives(point, components);
    }

    /// `d ln W_n / d ln B_ij`: rows are exporters `i`, columns importers `j`, in the baseline's order.
    public double[][] welfare(String economy) {
        int n = point.baseline().labels().indexOf(economy);
        int size = point.baseline().economies().size();
        double[][] derivatives = new double[size][size];
        for (Linearization component : components) {
            List<Integer> members = component.conditions().component().members();
            int at = members.indexOf(n);
            if (at >= 0) {
                double[][] inside = welfare(component, at);
                for (int a = 0; a < members.size(); a++) {
                    for (int b = 0; b < members.size(); b++) {
                        derivatives[members.get(a)][members.get(b)] = inside[a][b];
                    }
                }
            }
        }
        return derivatives;
    }

    /// With `z` the adjoint, `z (-J + 1 w') = e_n - S_.n`, where `w = Y'/W`, and `t_j = sum_i z_i S_ij / Y'_i`,
    ///
    ///     d ln W_n / d ln B_ab = (1 + psi) S_ab { z_a E'_b / Y'_a - E'_b t_b + [n=b] / theta
    ///         + (psi / theta) (sum_j t_j dE'_j - z_b + w_b sum_i z_i) }
    ///
    /// where `dE'` is what expenditures do when income rises in b alone, total income held.
    private static double[][] welfare(Linearization at, int n) {
        Allocation now = at.equilibrium();
        double theta = at.conditions().elasticities().theta();
        double psi = at.conditions().elasticities().psi();
        double[][] shares = at.shares();
        int size = shares.length;
        double[] adjoint = adjoint(at, n);
        double sum = 0;
        double[] throughSales = new double[size];
        for (int i = 0; i < size; i++) {
            sum += adjoint[i];
            for (int j = 0; j < size; j++) {
                throughSales[j] += adjoint[i] / now.income()[i] * shares[i][j];
            }
        }
        double[][] derivatives = new double[size][size];
        for (int b = 0; b < size; b++) {
            double spent = now.expenditure()[b];
            double income = throughSpending(at, b, throughSales) - adjoint[b] + at.worldShare(b) * sum;
            double importer = -spent * throughSales[b] + psi / theta * income + (n == b ? 1 / theta : 0);
            for (int a = 0; a < size; a++) {
                double exporter = adjoint[a] * spent / now.income()[a];
                derivatives[a][b] = (1 + psi) * shares[a][b] * (exporter + importer);
            }
        }
        return derivatives;
    }

    private static double[] adjoint(Linearization at, int n) {
        SquareMatrix inverse = at.inverse();
        int size = inverse.size();
        double[] adjoint = new double[size];
        for (int k = 0; k < size; k++) {
            double weight = (k == n ? 1 : 0) - at.shares()[k][n];
            for (int i = 0; i < size; i++) {
                adjoint[i] += weight * inverse.get(k, i);
            }
        }
        return adjoint;
    }

    /// `sum_j t_j dE'_j` when income rises in one economy.
    private static double throughSpending(Linearization at, int economy, double[] throughSales) {
        double[] incomes = new double[throughSales.length];
        for (int j = 0; j < incomes.length; j++) {
            incomes[j] = (j == economy ? 1 : 0) - at.worldShare(economy);
        }
        double[] spending = at.spending(incomes);
        double sum = 0;
        for (int j = 0; j < spending.length; j++) {
            sum += throughSales[j] * spending[j];
        }
        return sum;
    }
}
