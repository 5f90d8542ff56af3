package org.entente.models.equilibrium;

/// How much of the world adjusts to a change of trade costs.
public enum Layer {
    /// Partial trade impact (PTI): only the shocked pairs change, each by its own factor.
    PARTIAL,

    /// Modular trade impact (MTI): price indices adjust as well; every economy's income and expenditure
    /// stay.
    MODULAR,

    /// General equilibrium trade impact (GETI): incomes and expenditures adjust too.
    FULL
}
