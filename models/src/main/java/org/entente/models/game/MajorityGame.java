package org.entente.models.game;

import java.util.Arrays;

/// Voting games: a coalition is worth 1 if it can decide and 0 if not.
public final class MajorityGame {
    private MajorityGame() {}

    /// At least `quota` of the players decide.
    public static TransferableGame qOfN(int quota, int players) {
        requireQuota(quota, players);
        return TransferableGame.of(players, mask -> Integer.bitCount(mask) >= quota ? 1 : 0);
    }

    /// Players whose weights sum to at least `quota` decide.
    ///
    /// @param weights one for each player, none below 0
    public static TransferableGame weighted(double quota, double... weights) {
        if (!(quota > 0) || Arrays.stream(weights).anyMatch(weight -> !(weight >= 0))) {
            throw new IllegalArgumentException(
                    "a quota above 0 and weights from 0 up, got %s and %s".formatted(quota, Arrays.toString(weights)));
        }
        return TransferableGame.of(weights.length, mask -> Coalitions.sum(weights, mask) >= quota ? 1 : 0);
    }

    /// The cost of stability of q of n in closed form, `n / q - 1`: each must get 1/q, or q that get less leave.
    public static double costOfStability(int quota, int players) {
        requireQuota(quota, players);
        return (double) players / quota - 1;
    }

    private static void requireQuota(int quota, int players) {
        if (quota < 1 || quota > players) {
            throw new IllegalArgumentException("a quota from 1 to %d players, got %d".formatted(players, quota));
        }
    }
}
