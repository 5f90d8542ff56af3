package org.entente.models.equilibrium;

import java.util.List;

/// The integrals of a [WelfareDecomposition] along a list of equilibria, economy by partner.
///
/// @param termsOfTrade economy by partner
/// @param tradeCosts economy by partner
/// @param deficits by economy, what existing deficits are worth in own prices
@SuppressWarnings("ArrayRecordComponent") // lives inside one decomposition and is never compared
record WelfarePath(double[][] termsOfTrade, double[][] tradeCosts, double[] deficits) {

    /// Step by step, with the mean of both ends' weights.
    static WelfarePath along(List<PathPoint> points) {
        TradeShock whole = points.getLast().counterfactual().shock();
        int n = points.getFirst().income().length;
        WelfarePath path = new WelfarePath(new double[n][n], new double[n][n], new double[n]);
        for (int k = 1; k < points.size(); k++) {
            path.add(points.get(k - 1), points.get(k), whole);
        }
        return path;
    }

    /// Two thirds' worth of the error of half the steps is taken off: an error in `1/K^2` disappears.
    WelfarePath extrapolated(WelfarePath halfTheSteps) {
        int n = deficits.length;
        WelfarePath better = new WelfarePath(new double[n][n], new double[n][n], new double[n]);
        for (int i = 0; i < n; i++) {
            better.deficits[i] = extrapolated(deficits[i], halfTheSteps.deficits[i]);
            for (int j = 0; j < n; j++) {
                better.termsOfTrade[i][j] = extrapolated(termsOfTrade[i][j], halfTheSteps.termsOfTrade[i][j]);
                better.tradeCosts[i][j] = extrapolated(tradeCosts[i][j], halfTheSteps.tradeCosts[i][j]);
            }
        }
        return better;
    }

    private static double extrapolated(double fine, double coarse) {
        return fine + (fine - coarse) / 3;
    }

    private void add(PathPoint from, PathPoint to, TradeShock whole) {
        Elasticities elasticities = from.counterfactual().baseline().elasticities();
        double inputs = 1 + elasticities.psi();
        int n = deficits.length;
        for (int own = 0; own < n; own++) {
            double ownPrice = to.logPrices()[own] - from.logPrices()[own];
            double start = inputs / from.expenditure()[own];
            double end = inputs / to.expenditure()[own];
            double deficit = start * (from.expenditure()[own] - from.income()[own])
                    + end * (to.expenditure()[own] - to.income()[own]);
            deficits[own] += deficit / 2 * ownPrice;
            for (int i = 0; i < n; i++) {
                tradeCosts[own][i] += inputs / elasticities.theta() * cheaper(from, to, whole, i, own);
                if (i != own) {
                    double price = to.logPrices()[i] - from.logPrices()[i];
                    double sold = start * from.trade()[own][i] + end * to.trade()[own][i];
                    double bought = start * from.trade()[i][own] + end * to.trade()[i][own];
                    termsOfTrade[own][i] += (sold * ownPrice - bought * price) / 2;
                }
            }
        }
    }

    /// `S_in d ln B_in` over the step; `(S_in / B_in) d B_in` where trade comes to a stop.
    private static double cheaper(PathPoint from, PathPoint to, TradeShock whole, int exporter, int importer) {
        double before = from.factor(exporter, importer);
        double after = to.factor(exporter, importer);
        if (before == after) {
            return 0;
        }
        double start = from.bought()[exporter][importer];
        double end = to.bought()[exporter][importer];
        if (whole.bilateral(exporter, importer) == 0) {
            return (start + end) / 2 * (after - before);
        }
        return (start * before + end * after) / 2 * Math.log(after / before);
    }
}
