package org.entente.models.game;

import java.util.Arrays;

/// A cooperative game with transferable utility: what each coalition can share out among its members.
///
/// Held as a table of all coalitions, so for at most [#LARGEST] players; larger games are asked through a
/// [CoalitionValue].
public final class TransferableGame implements CoalitionValue {
    /// The most players that a table is made for: 2^20 coalitions, 8 MB.
    public static final int LARGEST = 20;

    /// Differences below this part of the largest worth count as rounding.
    private static final double ROUNDING = 1e-9;

    private final int players;
    private final double[] worth;
    private final double scale;

    private TransferableGame(int players, double[] worth) {
        this.players = players;
        this.worth = worth;
        this.scale = Arrays.stream(worth).map(Math::abs).max().orElse(0);
    }

    /// A game from the worth of each coalition.
    ///
    /// @param players from 1 to [#LARGEST]
    /// @param worth by mask, bit i for player i: 2^players finite numbers, `worth[0] = 0`
    public static TransferableGame of(int players, double[] worth) {
        requirePlayers(players);
        if (worth.length != 1 << players) {
            throw new IllegalArgumentException(
                    "%d players have %d coalitions, got %d".formatted(players, 1 << players, worth.length));
        }
        if (worth[0] != 0) {
            throw new IllegalArgumentException("the empty coalition is worth 0, got %s".formatted(worth[0]));
        }
        for (int mask = 0; mask < worth.length; mask++) {
            if (!Double.isFinite(worth[mask])) {
                throw new IllegalArgumentException("coalition %d is worth %s".formatted(mask, worth[mask]));
            }
        }
        return new TransferableGame(players, worth.clone());
    }

    /// A game from a rule, which is asked once for each coalition that is not empty.
    public static TransferableGame of(int players, CoalitionValue rule) {
        requirePlayers(players);
        double[] worth = new double[1 << players];
        for (int mask = 1; mask < worth.length; mask++) {
            worth[mask] = rule.worth(mask);
        }
        return of(players, worth);
    }

    public int players() {
        return players;
    }

    /// The number of coalitions, the empty one included.
    public int coalitions() {
        return worth.length;
    }

    /// The mask of all players together.
    public int grandCoalition() {
        return worth.length - 1;
    }

    @Override
    public double worth(int mask) {
        return worth[mask];
    }

    /// What all players together are worth, `v(N)`.
    public double worthOfAll() {
        return worth[grandCoalition()];
    }

    /// What a player is worth alone, `v(i)`.
    public double worthAlone(int player) {
        return worth[1 << player];
    }

    /// The worth of all coalitions, by mask.
    public double[] toArray() {
        return worth.clone();
    }

    /// By how much a coalition falls short under an allocation, `e(S, x) = v(S) - x(S)`.
    public double excess(int mask, double[] allocation) {
        Coalitions.requireLength(players, allocation);
        return worth[mask] - Coalitions.sum(allocation, mask);
    }

    /// The excess of every coalition, by mask.
    public double[] excesses(double[] allocation) {
        Coalitions.requireLength(players, allocation);
        double[] excesses = Coalitions.sums(allocation);
        for (int mask = 0; mask < excesses.length; mask++) {
            excesses[mask] = worth[mask] - excesses[mask];
        }
        return excesses;
    }

    /// The game in which each coalition is worth what it is in both together.
    public TransferableGame plus(TransferableGame other) {
        if (other.players != players) {
            throw new IllegalArgumentException(
                    "games of %d and of %d players have no sum".formatted(players, other.players));
        }
        return of(players, mask -> worth[mask] + other.worth[mask]);
    }

    /// The game in other units: each worth times the factor.
    public TransferableGame times(double factor) {
        return of(players, mask -> factor * worth[mask]);
    }

    /// The dual game, `v*(S) = v(N) - v(N \ S)`: what the others cannot keep from a coalition.
    public TransferableGame dual() {
        return of(players, mask -> worthOfAll() - worth[grandCoalition() ^ mask]);
    }

    /// The largest worth in absolute terms, 0 if nothing is worth anything.
    double scale() {
        return scale;
    }

    /// What counts as equal in this game's units.
    double tolerance() {
        return ROUNDING * scale;
    }

    private static void requirePlayers(int players) {
        if (players < 1 || players > LARGEST) {
            throw new IllegalArgumentException(
                    "a table is for 1 to %d players, got %d; larger games are asked one coalition at a time"
                            .formatted(LARGEST, players));
        }
    }
}
