package org.entente.models.equilibrium;

import org.entente.core.provenance.Checked;
import org.entente.core.provenance.Citation;

/// The parameters of a counterfactual that no table of Entente's own data gives, with the works they come
/// from.
///
/// The central values were compared with the code that accompanies the cited works, not with the printed
/// tables. Why these values: `docs/decisions/0007-trade-preference-and-elasticities.md`.
public final class CitedParameters {
    private static final Citation HEAD_MAYER = new Citation(
            "head-mayer-2014",
            "Head, K. and T. Mayer (2014), \"Gravity Equations: Workhorse, Toolkit, and Cookbook\", Handbook of"
                    + " International Economics 4, ch. 3, pp. 131-195.",
            "https://doi.org/10.1016/B978-0-444-54314-1.00003-3");

    /// Of the article that the supply elasticity comes from; also what `CamposEtAl2023PublishedTest`
    /// reproduces.
    private static final Citation CAMPOS = new Citation(
            "campos-et-al-2023",
            "Campos, R. G., J. Estefania-Flores, D. Furceri and J. Timini (2023), \"Geopolitical fragmentation and"
                    + " trade\", Journal of Comparative Economics 51(4), pp. 1289-1315.",
            "https://doi.org/10.1016/j.jce.2023.06.008");

    /// By how many per cent a flow falls when its cost rises by one per cent.
    public static final ParameterRange TRADE_ELASTICITY = new ParameterRange(
            "trade elasticity",
            /* low= */ 3.0,
            /* central= */ 5.03,
            /* high= */ 8.0,
            "Table 5: median of the structural estimates from tariffs; 3 to 8 is a stated prior that"
                    + " covers what quantitative work uses",
            HEAD_MAYER,
            Checked.DATASET);

    /// By how many per cent output rises with its price relative to the price index.
    public static final ParameterRange SUPPLY_ELASTICITY = new ParameterRange(
            "supply elasticity",
            /* low= */ 0.0,
            /* central= */ 1.2398,
            /* high= */ 2.0303,
            "mean of the elasticities at the 10th and 90th percentile of the share of inputs (.31 and .67); low: no"
                    + " inputs; high: the 90th percentile",
            CAMPOS,
            Checked.DATASET);

    /// By how much, in logs, an agreement raises the bilateral term of trade; the same for every union.
    public static final ParameterRange TRADE_PREFERENCE = new ParameterRange(
            "effect of a trade agreement",
            /* low= */ 0.0,
            /* central= */ 0.28,
            /* high= */ 0.78,
            "Table 4, RTA/FTA, structural gravity, 108 estimates: median .28, mean .36, standard deviation .42; low:"
                    + " no effect; high: mean plus one standard deviation",
            HEAD_MAYER,
            Checked.DATASET);

    private CitedParameters() {}
}
