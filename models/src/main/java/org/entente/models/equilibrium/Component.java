package org.entente.models.equilibrium;

import java.util.List;

/// A set of economies that trade with each other, directly or through others, and with nobody else.
///
/// It is a world of its own: total expenditure equals total income, and prices are in its own numeraire, in
/// which its total income is unchanged. The members keep their base-year shares, so a flow that the shock
/// has ended is lost.
///
/// @param members positions in the baseline
/// @param terms old expenditure shares times bilateral factors, exporter by importer: `lambda_ij B_ij`
/// @param income base-year income, `Y`
/// @param expenditure base-year expenditure, `E`
/// @param productivity factors on productivity, `A_hat`
record Component(
        List<Integer> members, double[][] terms, double[] income, double[] expenditure, double[] productivity) {

    int size() {
        return income.length;
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

    static Component of(List<Integer> members, double[][] flows, TradeShock shock) {
        int n = members.size();
        double[][] terms = new double[n][n];
        double[] income = new double[n];
        double[] expenditure = new double[n];
        double[] productivity = new double[n];
        for (int a = 0; a < n; a++) {
            int economy = members.get(a);
            for (int k = 0; k < flows.length; k++) {
                income[a] += flows[economy][k];
                expenditure[a] += flows[k][economy];
            }
            productivity[a] = shock.productivity(economy);
        }
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                int exporter = members.get(a);
                int importer = members.get(b);
                terms[a][b] = flows[exporter][importer] / expenditure[b] * shock.bilateral(exporter, importer);
            }
        }
        return new Component(members, terms, income, expenditure, productivity);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
