package org.entente.models.scenario;

import java.util.Locale;

/// What a scenario does to an economy, one number each.
public enum Quantity {
    /// Change in welfare, per cent: real income or real expenditure, see
    /// [org.entente.models.equilibrium.WelfareMeasure].
    WELFARE("welfare", "change in welfare", true),
    /// What the change of welfare is worth, `E_i (W_hat_i - 1)`, in base-year money of the matrix.
    EQUIVALENT_VARIATION("equivalent-variation", "equivalent variation", false),
    /// Change of income over the price index, per cent: real output valued at what the economy buys.
    REAL_INCOME("real-income", "change in real income", true),
    /// Change of sales to other economies, per cent, in the numeraire.
    EXPORTS("exports", "change in exports", true),
    /// Change of purchases from other economies, per cent, in the numeraire.
    IMPORTS("imports", "change in imports", true),
    /// Change of the price of what the economy makes, per cent, in the numeraire.
    OUTPUT_PRICE("output-price", "change in the output price", true),
    /// Change of the price of what the economy buys, per cent, in the numeraire.
    PRICE_INDEX("price-index", "change in the price index", true);

    private final String id;
    private final String label;
    private final boolean percent;

    Quantity(String id, String label, boolean percent) {
        this.id = id;
        this.label = label;
        this.percent = percent;
    }

    /// As figure ids and options name it.
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    /// Whether it is in per cent; else in money.
    public boolean isPercent() {
        return percent;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
