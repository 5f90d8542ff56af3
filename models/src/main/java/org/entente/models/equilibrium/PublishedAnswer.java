package org.entente.models.equilibrium;

import java.util.Locale;

/// What a published program answers to a shock, beside the equilibrium that it approximates.
///
/// Use it to reproduce a published table, not to judge a policy: [#distance()] says how far off it is.
public final class PublishedAnswer {
    private final String mode;
    private final Counterfactual equilibrium;
    private final double[][] trade;
    private final double[] welfare;
    private final double residual;

    PublishedAnswer(String mode, Counterfactual equilibrium, double[][] trade, double[] welfare, double residual) {
        this.mode = mode;
        this.equilibrium = equilibrium;
        this.trade = trade;
        this.welfare = welfare;
        this.residual = residual;
    }

    /// The equilibrium of the same baseline and shock.
    public Counterfactual equilibrium() {
        return equilibrium;
    }

    /// New trade, exporter by importer, in the baseline's order and currency, in the mode's own numeraire.
    public double[][] trade() {
        double[][] copy = new double[trade.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = trade[i].clone();
        }
        return copy;
    }

    /// Sales to all other economies, in the mode's own numeraire.
    public double exports(String economy) {
        return abroad(trade, index(economy));
    }

    /// Real income, new over old.
    public double welfare(String economy) {
        return welfare[index(economy)];
    }

    /// The largest log excess demand at the answer, markets against the incomes it claims; an equilibrium has
    /// none.
    public double residual() {
        return residual;
    }

    /// The largest difference from the equilibrium in log real income, over all economies.
    public double distance() {
        double[] exact = equilibrium.welfare(WelfareMeasure.REAL_INCOME);
        double distance = 0;
        for (int i = 0; i < exact.length; i++) {
            distance = Math.max(distance, Math.abs(Math.log(welfare[i] / exact[i])));
        }
        return distance;
    }

    /// The mode and how far it is from equilibrium, to print beside its figures.
    public String label() {
        return String.format(
                Locale.ROOT,
                "%s; real incomes up to %.2g %% from equilibrium, excess demand up to %.2g %%",
                mode,
                100 * distance(),
                100 * residual);
    }

    static double abroad(double[][] trade, int economy) {
        double sum = 0;
        for (int j = 0; j < trade.length; j++) {
            sum += j == economy ? 0 : trade[economy][j];
        }
        return sum;
    }

    private int index(String economy) {
        return equilibrium.baseline().labels().indexOf(economy);
    }
}
