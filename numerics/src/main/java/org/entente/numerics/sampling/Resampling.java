package org.entente.numerics.sampling;

/// How an interval is simulated: number of draws, coverage in per cent, seed.
public record Resampling(int draws, double levelPercent, Seed seed) {
    /// The coverage of the project's intervals.
    public static final double LEVEL_PERCENT = 90;

    public Resampling {
        if (draws < 0) {
            throw new IllegalArgumentException("%d draws cannot be made".formatted(draws));
        }
        if (!(levelPercent > 0 && levelPercent < 100)) {
            throw new IllegalArgumentException(
                    "level (%s) must lie between 0 and 100 per cent".formatted(levelPercent));
        }
    }

    public static Resampling of(int draws, Seed seed) {
        return new Resampling(draws, LEVEL_PERCENT, seed);
    }

    /// No draws: point values only.
    public static Resampling none() {
        return of(0, new Seed(0));
    }
}
