package org.entente.models.equilibrium;

import java.util.List;
import org.entente.numerics.linear.Rows;

/// A set of economies that trade with each other, directly or through others, and with nobody else.
///
/// It is a world of its own: total expenditure equals total income, and prices are in its own numeraire, in
/// which its total income is unchanged. The members keep their base-year shares, so a flow that the shock
/// has ended is lost.
final class Component {
    private final List<Integer> members;
    private final double[] termsByExporter;
    private final double[] termsByImporter;
    private final double[] income;
    private final double[] expenditure;
    private final double[] productivity;

    private Component(List<Integer> members) {
        int n = members.size();
        this.members = members;
        this.termsByExporter = new double[n * n];
        this.termsByImporter = new double[n * n];
        this.income = new double[n];
        this.expenditure = new double[n];
        this.productivity = new double[n];
    }

    static Component of(List<Integer> members, double[][] flows, TradeShock shock) {
        Component component = new Component(members);
        double[] factors = shock.toArray();
        int n = members.size();
        for (int a = 0; a < n; a++) {
            int economy = members.get(a);
            for (int k = 0; k < flows.length; k++) {
                component.income[a] += flows[economy][k];
                component.expenditure[a] += flows[k][economy];
            }
            component.productivity[a] = shock.productivity(economy);
        }
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                int exporter = members.get(a);
                int importer = members.get(b);
                double share = flows[exporter][importer] / component.expenditure[b];
                double term = share * factors[exporter * flows.length + importer];
                component.termsByExporter[a * n + b] = term;
                component.termsByImporter[b * n + a] = term;
            }
        }
        return component;
    }

    /// The same world with lump sums added to what economies may spend; shares stay those of the base year.
    ///
    /// @param transfers what each economy of the baseline receives
    Component receiving(double[] transfers) {
        for (int a = 0; a < expenditure.length; a++) {
            expenditure[a] += transfers[members.get(a)];
        }
        return this;
    }

    int size() {
        return income.length;
    }

    /// Positions in the baseline.
    List<Integer> members() {
        return members;
    }

    /// Old expenditure share times bilateral factor, `lambda_ij B_ij`.
    double term(int exporter, int importer) {
        return termsByExporter[exporter * income.length + importer];
    }

    /// A copy of all terms, one row for each exporter.
    double[] termsByExporter() {
        return termsByExporter.clone();
    }

    /// A copy of all terms, one row for each importer.
    double[] termsByImporter() {
        return termsByImporter.clone();
    }

    /// `sum_i lambda_ij B_ij weight_i` for each importer.
    double[] sumOverExporters(double[] weights) {
        return weightedSum(termsByExporter, weights);
    }

    /// `sum_j lambda_ij B_ij weight_j` for each exporter.
    double[] sumOverImporters(double[] weights) {
        return weightedSum(termsByImporter, weights);
    }

    /// Base-year income, `Y`.
    double income(int economy) {
        return income[economy];
    }

    /// Base-year expenditure, `E`, and transfers received.
    double expenditure(int economy) {
        return expenditure[economy];
    }

    /// Factor on productivity, `A_hat`.
    double productivity(int economy) {
        return productivity[economy];
    }

    /// Total income, `W`: the numeraire.
    double worldIncome() {
        return sum(income);
    }

    /// What the members spent beyond what they earned; not zero if the shock cut them off from their
    /// lenders.
    double surplusExpenditure() {
        return sum(expenditure) - sum(income);
    }

    private static double[] weightedSum(double[] rows, double[] weights) {
        double[] total = new double[weights.length];
        Rows.weightedSum(rows, weights.length, weights, total);
        return total;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
