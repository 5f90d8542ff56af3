package org.entente.models.equilibrium;

import java.util.List;
import org.entente.models.equilibrium.EquilibriumSolver.Solution;

/// The world after a shock beside the baseline: who is better off, prices, trade, and how it was found.
///
/// Changes are ratios new over old. Prices, incomes and trade are in the numeraire of the economy's
/// component, in which that component's total income is unchanged; welfare does not depend on it.
public final class Counterfactual {
    private final UniversalGravity baseline;
    private final TradeShock shock;
    private final List<Solution> solutions;
    private final double[] prices;
    private final double[] priceIndices;
    private final double[] incomes;
    private final double[] expenditures;

    Counterfactual(UniversalGravity baseline, TradeShock shock, List<Solution> solutions) {
        this.baseline = baseline;
        this.shock = shock;
        this.solutions = List.copyOf(solutions);
        int n = baseline.economies().size();
        this.prices = new double[n];
        this.priceIndices = new double[n];
        this.incomes = new double[n];
        this.expenditures = new double[n];
        for (Solution solution : solutions) {
            Component component = solution.conditions().component();
            Allocation allocation = solution.allocation();
            for (int a = 0; a < component.size(); a++) {
                int economy = component.members().get(a);
                prices[economy] = Math.exp(allocation.logPrices()[a]);
                priceIndices[economy] = Math.exp(allocation.logPriceIndices()[a]);
                incomes[economy] = allocation.income()[a] / component.income(a);
                expenditures[economy] = allocation.expenditure()[a] / baseline.expenditure(economy);
            }
        }
    }

    public UniversalGravity baseline() {
        return baseline;
    }

    public TradeShock shock() {
        return shock;
    }

    /// Real income, new over old.
    public double welfare(String economy) {
        return welfare(economy, WelfareMeasure.DEFAULT);
    }

    /// Welfare, new over old.
    public double welfare(String economy, WelfareMeasure measure) {
        return welfare(index(economy), measure);
    }

    /// Welfare of all economies in the baseline's order, new over old.
    public double[] welfare(WelfareMeasure measure) {
        double[] welfare = new double[prices.length];
        for (int i = 0; i < welfare.length; i++) {
            welfare[i] = welfare(i, measure);
        }
        return welfare;
    }

    /// What the change is worth in base-year money, by real income: `E_i (W_hat_i - 1)`.
    public double equivalentVariation(String economy) {
        return equivalentVariation(economy, WelfareMeasure.DEFAULT);
    }

    /// What the change is worth in base-year money, in the currency of the trade matrix: `E_i (W_hat_i -
    /// 1)`.
    public double equivalentVariation(String economy, WelfareMeasure measure) {
        int i = index(economy);
        return baseline.expenditure(i) * (welfare(i, measure) - 1);
    }

    /// The price of what the economy makes, `p`.
    public double price(String economy) {
        return prices[index(economy)];
    }

    /// The price of what the economy buys, `P`.
    public double priceIndex(String economy) {
        return priceIndices[index(economy)];
    }

    /// Income, `Y'/Y`.
    public double income(String economy) {
        return incomes[index(economy)];
    }

    /// Expenditure, `E'/E`.
    public double expenditure(String economy) {
        return expenditures[index(economy)];
    }

    /// New trade, exporter by importer, in the baseline's order and currency.
    ///
    /// @throws org.entente.core.problem.ProblemException if the modular layer has no solution
    public double[][] trade(Layer layer) {
        return switch (layer) {
            case PARTIAL -> partialTrade();
            case MODULAR -> modularTrade();
            case FULL -> fullTrade();
        };
    }

    /// New shares of exporters in importers' expenditure, exporter by importer; columns sum to 1.
    public double[][] shares() {
        double[][] shares = new double[prices.length][prices.length];
        solutions.forEach(solution -> place(solution.conditions().shares(solution.allocation()), solution, shares));
        return shares;
    }

    /// One account for each group of economies that still trade with each other.
    public List<Convergence> convergence() {
        return solutions.stream().map(Solution::convergence).toList();
    }

    List<Solution> solutions() {
        return solutions;
    }

    private double welfare(int economy, WelfareMeasure measure) {
        return switch (measure) {
            case REAL_INCOME -> incomes[economy] / priceIndices[economy];
            case REAL_EXPENDITURE -> expenditures[economy] / priceIndices[economy];
        };
    }

    private double[][] partialTrade() {
        int n = prices.length;
        double[][] trade = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                trade[i][j] = baseline.flow(i, j) * shock.bilateral(i, j);
            }
        }
        return trade;
    }

    private double[][] modularTrade() {
        double[][] trade = new double[prices.length][prices.length];
        for (Solution solution : solutions) {
            place(ModularBalance.trade(solution), solution, trade);
        }
        return trade;
    }

    private double[][] fullTrade() {
        double[][] trade = shares();
        for (int i = 0; i < trade.length; i++) {
            for (int j = 0; j < trade.length; j++) {
                trade[i][j] *= expenditures[j] * baseline.expenditure(j);
            }
        }
        return trade;
    }

    private static void place(double[][] part, Solution solution, double[][] whole) {
        List<Integer> members = solution.conditions().component().members();
        for (int a = 0; a < part.length; a++) {
            for (int b = 0; b < part.length; b++) {
                whole[members.get(a)][members.get(b)] = part[a][b];
            }
        }
    }

    private int index(String economy) {
        return baseline.labels().indexOf(economy);
    }
}
