package org.entente.models.game;

import java.util.OptionalDouble;

/// How much a member must care about tomorrow for loyalty to hold by itself.
///
/// A member who defects gains d once and loses the rent e of every later period: loyal just if
/// `e delta / (1 - delta) >= d`, so from `delta* = d / (d + e)` on. The stationary case of a repeated game with
/// reversion to the outside option for ever (J. Friedman 1971, Review of Economic Studies 38).
///
/// @param gainOnce what defecting gains in its period, d, at least 0
/// @param rentPerPeriod what staying is worth in each period beyond the outside option, transfers included, e
public record SelfEnforcing(double gainOnce, double rentPerPeriod) {
    public SelfEnforcing {
        if (!(gainOnce >= 0 && Double.isFinite(gainOnce)) || !Double.isFinite(rentPerPeriod)) {
            throw new IllegalArgumentException(
                    "a gain of at least 0 and a finite rent, got %s and %s".formatted(gainOnce, rentPerPeriod));
        }
    }

    /// The smallest discount factor from which on the member stays; empty if it stays under none.
    public OptionalDouble threshold() {
        if (rentPerPeriod > 0) {
            return OptionalDouble.of(gainOnce / (gainOnce + rentPerPeriod));
        }
        return gainOnce == 0 && rentPerPeriod == 0 ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    public boolean holdsAt(double discountFactor) {
        requireDiscountFactor(discountFactor);
        return transferFor(discountFactor) == 0;
    }

    /// The transfer a period, beside what the rent already holds, that brings the threshold down to this discount
    /// factor: `d (1 - delta) / delta - e`, at least 0. It ends with the first defection.
    public double transferFor(double discountFactor) {
        requireDiscountFactor(discountFactor);
        double needed = gainOnce * (1 - discountFactor) / discountFactor;
        return Math.max(0, needed - rentPerPeriod);
    }

    private static void requireDiscountFactor(double discountFactor) {
        if (!(discountFactor > 0 && discountFactor < 1)) {
            throw new IllegalArgumentException(
                    "a discount factor lies between 0 and 1, got %s".formatted(discountFactor));
        }
    }
}
