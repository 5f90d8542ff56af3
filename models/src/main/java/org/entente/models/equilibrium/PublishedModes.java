package org.entente.models.equilibrium;

/// The answers of published programs, each labelled with its distance from equilibrium.
public final class PublishedModes {
    /// The Guide's: the largest, and the standard deviation of, changes of price changes.
    public static final double GUIDES_STOP = 0.01;

    private PublishedModes() {}

    /// The loop of Chapter 2 in Y. Yotov, R. Piermartini, J.-A. Monteiro and M. Larch (2016), An Advanced Guide
    /// to Trade Policy Analysis, UNCTAD and WTO ("GEPPML", after Anderson, Larch and Yotov 2018, The World
    /// Economy 41): prices from the exporters' effects of a constrained gravity fit, new trade from prices,
    /// a new fit, until price changes change little.
    ///
    /// The stop looks at the step, one round late, and at the largest rise only; expenditures follow incomes
    /// without adding up to them. So the answer is not an equilibrium, and running longer need not bring it
    /// closer. The numeraire is the reference's price index.
    ///
    /// @param fitted trade as fitted by gravity, whose income and expenditure are those observed; psi must be 0
    /// @param shock of costs only, which ends no trade
    /// @param reference the economy whose importer effect is held
    /// @param stop [#GUIDES_STOP] for the published tables
    /// @throws org.entente.core.problem.ProblemException if the loop runs away
    public static PublishedAnswer advancedGuide(
            UniversalGravity fitted, TradeShock shock, String reference, double stop) {
        return new GuideLoop(fitted, shock, reference).run(stop);
    }

    /// The endowment economy of S. Baier, Y. Yotov and T. Zylkin (2019), "On the widely differing effects of
    /// free trade agreements", Journal of International Economics 116 (ge_gravity, GEGravity): output is fixed,
    /// so psi is 0 whatever the baseline says.
    ///
    /// It is solved to an equilibrium of its own; the distance is from the baseline's, with psi.
    public static PublishedAnswer fixedOutput(UniversalGravity baseline, TradeShock shock) {
        Elasticities endowment = new Elasticities(baseline.elasticities().theta(), 0);
        Counterfactual theirs = baseline.with(endowment).solve(shock);
        double residual = theirs.convergence().stream()
                .mapToDouble(Convergence::residual)
                .max()
                .orElseThrow();
        return new PublishedAnswer(
                "output fixed (psi 0)",
                baseline.solve(shock),
                theirs.trade(Layer.FULL),
                theirs.welfare(WelfareMeasure.REAL_INCOME),
                residual);
    }
}
