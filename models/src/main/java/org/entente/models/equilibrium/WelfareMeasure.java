package org.entente.models.equilibrium;

/// What "better off" means.
public enum WelfareMeasure {
    /// Income over the price index, `A_hat (p/P)^(1+psi)`: what an economy can buy with what it earns.
    ///
    /// This is the default. A static model cannot judge borrowing: in the other measure an economy that
    /// lends abroad "gains" from an embargo that ends its lending, because it then spends all it earns. It
    /// is also what Campos et al. (2023) report, and under multiplicative deficits it is free of the factor
    /// that makes the world add up.
    REAL_INCOME,

    /// Expenditure over the price index, `(E'/E)/P`: what an economy buys, with money borrowed or lent
    /// abroad.
    REAL_EXPENDITURE;

    public static final WelfareMeasure DEFAULT = REAL_INCOME;
}
