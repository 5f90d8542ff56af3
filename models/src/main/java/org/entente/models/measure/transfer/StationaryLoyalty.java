package org.entente.models.measure.transfer;

import java.util.OptionalDouble;

/// When loyalty enforces itself in a repeated bargain that ends for ever with the first defection.
///
/// With d the gain of one period from defecting and e the rent of each period of loyalty, transfers in
/// it, loyalty is an equilibrium if `delta / (1 - delta) * e >= d`, that is if the discount factor is at
/// least
///
/// ```
/// delta* = d / (d + e)
/// ```
///
/// the condition of the grim trigger (J. Friedman 1971, "A non-cooperative equilibrium for supergames",
/// Review of Economic Studies 38, 1-12). A threshold near 1 means that only the patient stay loyal.
///
/// @param gain d, of one period, not negative
/// @param rent e, a period, not negative
public record StationaryLoyalty(double gain, double rent) {
    public StationaryLoyalty {
        if (!(gain >= 0 && rent >= 0) || Double.isInfinite(gain) || Double.isInfinite(rent)) {
            throw new IllegalArgumentException("gain (%s) and rent (%s) must not be negative".formatted(gain, rent));
        }
    }

    /// The smallest discount factor at which loyalty holds; empty if there is neither gain nor rent.
    public OptionalDouble threshold() {
        return gain + rent > 0 ? OptionalDouble.of(gain / (gain + rent)) : OptionalDouble.empty();
    }

    /// Whether a state with this discount factor stays loyal.
    public boolean holdsAt(double discount) {
        return discount * (gain + rent) >= gain;
    }

    /// The transfer a period that has to come on top of the rent for loyalty to hold at a discount factor.
    ///
    /// @throws IllegalArgumentException if the factor is not above 0 and below 1
    public double transferFor(double discount) {
        if (!(discount > 0 && discount < 1)) {
            throw new IllegalArgumentException("a discount factor lies between 0 and 1, got %s".formatted(discount));
        }
        return Math.max(0, gain * (1 - discount) / discount - rent);
    }
}
