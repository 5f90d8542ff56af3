package org.entente.models.equilibrium;

import static java.lang.Math.exp;
import static java.lang.Math.log;

/// The conditions of universal gravity in one component, one function each; all changes are ratios new over
/// old.
///
/// @param component the world they hold in
/// @param elasticities theta and psi
/// @param deficitRule what expenditure does
record Conditions(Component component, Elasticities elasticities, DeficitRule deficitRule) {

    /// Everything that follows from prices, in the order of the model's equations.
    ///
    /// @param logPrices logs of price changes, in any numeraire
    Allocation allocate(double[] logPrices) {
        double[] logPriceIndices = priceIndices(logPrices);
        double[] logIncomes = incomes(logPrices, logPriceIndices);
        double shift = numeraire(logIncomes);
        double[] prices = shifted(logPrices, shift);
        double[] indices = shifted(logPriceIndices, shift);
        double[] newIncome = levels(shifted(logIncomes, shift));
        double[] newExpenditure = expenditures(newIncome);
        double[] demand = demand(prices, indices, newExpenditure);
        return new Allocation(prices, indices, newIncome, newExpenditure, demand);
    }

    /// `P_j = (sum_i lambda_ij B_ij p_i^-theta)^(-1/theta)`.
    private double[] priceIndices(double[] logPrices) {
        double theta = elasticities.theta();
        double[] weights = new double[component.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = exp(-theta * logPrices[i]);
        }
        double[] indices = component.sumOverExporters(weights);
        for (int j = 0; j < indices.length; j++) {
            indices[j] = -log(indices[j]) / theta;
        }
        return indices;
    }

    /// `Y_hat_i = A_hat_i p_i (p_i/P_i)^psi`.
    private double[] incomes(double[] logPrices, double[] logPriceIndices) {
        double psi = elasticities.psi();
        double[] incomes = new double[component.size()];
        for (int i = 0; i < incomes.length; i++) {
            incomes[i] = log(component.productivity(i)) + (1 + psi) * logPrices[i] - psi * logPriceIndices[i];
        }
        return incomes;
    }

    /// What to add to all log prices so that `sum_i Y_hat_i Y_i = W`.
    private double numeraire(double[] logIncomes) {
        double newWorldIncome = 0;
        for (double income : levels(logIncomes)) {
            newWorldIncome += income;
        }
        return log(component.worldIncome() / newWorldIncome);
    }

    /// `E'_j`, by the deficit rule; sums to total income.
    private double[] expenditures(double[] newIncome) {
        return switch (deficitRule) {
            case MULTIPLICATIVE -> multiplicativeExpenditures(newIncome);
            case ADDITIVE -> additiveExpenditures(newIncome);
        };
    }

    /// `E'_j = E_j Y_hat_j W / sum_k E_k Y_hat_k`.
    private double[] multiplicativeExpenditures(double[] newIncome) {
        double[] spent = new double[newIncome.length];
        double total = 0;
        for (int j = 0; j < spent.length; j++) {
            spent[j] = component.expenditure(j) * newIncome[j] / component.income(j);
            total += spent[j];
        }
        for (int j = 0; j < spent.length; j++) {
            spent[j] *= component.worldIncome() / total;
        }
        return spent;
    }

    /// `E'_j = Y'_j + D_j`; deficits that a cut-off component can no longer finance are taken off in
    /// proportion to income.
    private double[] additiveExpenditures(double[] newIncome) {
        double kept = keptIncome();
        double[] spent = new double[newIncome.length];
        for (int j = 0; j < spent.length; j++) {
            spent[j] = kept * newIncome[j] + component.expenditure(j) - component.income(j);
        }
        return spent;
    }

    /// What is left of a unit of income after the component's own balance; 1 unless the shock cut it off.
    double keptIncome() {
        return 1 - component.surplusExpenditure() / component.worldIncome();
    }

    /// `sum_j S_ij E'_j` with new shares `S_ij = lambda_ij B_ij p_i^-theta P_j^theta`.
    private double[] demand(double[] logPrices, double[] logPriceIndices, double[] newExpenditure) {
        double theta = elasticities.theta();
        double[] perUnit = new double[component.size()];
        for (int j = 0; j < perUnit.length; j++) {
            perUnit[j] = newExpenditure[j] * exp(theta * logPriceIndices[j]);
        }
        double[] demand = component.sumOverImporters(perUnit);
        for (int i = 0; i < demand.length; i++) {
            demand[i] *= exp(-theta * logPrices[i]);
        }
        return demand;
    }

    /// The new share of each exporter in an importer's expenditure; columns sum to 1.
    double[][] shares(Allocation allocation) {
        double theta = elasticities.theta();
        int n = component.size();
        double[][] shares = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double relativePrice = allocation.logPrices()[i] - allocation.logPriceIndices()[j];
                shares[i][j] = component.term(i, j) * exp(-theta * relativePrice);
            }
        }
        return shares;
    }

    private double[] levels(double[] logIncomes) {
        double[] levels = new double[logIncomes.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = exp(logIncomes[i]) * component.income(i);
        }
        return levels;
    }

    private static double[] shifted(double[] logs, double shift) {
        double[] shifted = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            shifted[i] = logs[i] + shift;
        }
        return shifted;
    }
}
