package org.entente.models.equilibrium;

/// The two elasticities of universal gravity.
///
/// @param theta trade elasticity: by how many per cent a bilateral flow falls when its cost rises by one
///     per cent
/// @param psi supply elasticity: by how many per cent output rises with its price relative to the price
///     index; with a share eta of inputs in production it is eta / (1 - eta)
public record Elasticities(double theta, double psi) {
    public Elasticities {
        if (!(theta > 0) || Double.isInfinite(theta) || !(psi >= 0) || Double.isInfinite(psi)) {
            throw new IllegalArgumentException(
                    "theta (%s) must be positive and psi (%s) must not be negative".formatted(theta, psi));
        }
    }

    /// The central values of [CitedParameters].
    public static Elasticities central() {
        return new Elasticities(
                CitedParameters.TRADE_ELASTICITY.central(), CitedParameters.SUPPLY_ELASTICITY.central());
    }
}
