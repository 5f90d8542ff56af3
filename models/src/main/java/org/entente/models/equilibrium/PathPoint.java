package org.entente.models.equilibrium;

/// One equilibrium on the way from the baseline to the end of a shock, as the integrands of a
/// [WelfareDecomposition] need it.
///
/// @param trade exporter by importer
/// @param logPrices `ln p`, world income unchanged
/// @param expenditure `E'`
/// @param income `Y'`
/// @param bought shares of importers' expenditure over the bilateral factor, `S_ij / B_ij`: finite where trade
///     has stopped
@SuppressWarnings("ArrayRecordComponent") // lives inside one decomposition and is never compared
record PathPoint(
        Counterfactual counterfactual,
        double[][] trade,
        double[] logPrices,
        double[] expenditure,
        double[] income,
        double[][] bought) {

    static PathPoint of(Counterfactual at) {
        UniversalGravity baseline = at.baseline();
        double theta = baseline.elasticities().theta();
        int n = baseline.economies().size();
        double[] logPrices = new double[n];
        double[] logIndices = new double[n];
        double[] expenditure = new double[n];
        double[] income = new double[n];
        for (int i = 0; i < n; i++) {
            String economy = baseline.economies().get(i);
            logPrices[i] = Math.log(at.price(economy));
            logIndices[i] = Math.log(at.priceIndex(economy));
            expenditure[i] = at.expenditure(economy) * baseline.expenditure(i);
            income[i] = at.income(economy) * baseline.income(i);
        }
        double[][] bought = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                bought[i][j] = baseline.flow(i, j)
                        / baseline.expenditure(j)
                        * Math.exp(-theta * (logPrices[i] - logIndices[j]));
            }
        }
        return new PathPoint(at, at.trade(Layer.FULL), logPrices, expenditure, income, bought);
    }

    double factor(int exporter, int importer) {
        return counterfactual.shock().bilateral(exporter, importer);
    }
}
