package org.entente.models.equilibrium;

/// What happens to a trade deficit when incomes change.
public enum DeficitRule {
    /// Expenditure stays the same multiple of income, up to one factor that makes the world add up.
    ///
    /// This is the rule of Campos et al. (2023); it does not depend on the numeraire.
    MULTIPLICATIVE,

    /// The deficit stays the same sum of money, in the numeraire in which world income is unchanged.
    ADDITIVE
}
