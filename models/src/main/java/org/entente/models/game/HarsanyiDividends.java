package org.entente.models.game;

/// What is added by a coalition that none of its parts has: the Möbius transform of the worth.
///
/// `m(S) = sum over T ⊆ S of (-1)^(|S| - |T|) v(T)`, and back `v(S) = sum over T ⊆ S of m(T)`. J. Harsanyi (1963),
/// "A simplified bargaining model for the n-person cooperative game", International Economic Review 4.
public final class HarsanyiDividends {
    private HarsanyiDividends() {}

    /// The dividends by mask; O(n 2^n).
    public static double[] of(TransferableGame game) {
        double[] dividends = game.toArray();
        for (int player = 0; player < game.players(); player++) {
            int bit = 1 << player;
            for (int mask = 0; mask < dividends.length; mask++) {
                if ((mask & bit) != 0) {
                    dividends[mask] -= dividends[mask ^ bit];
                }
            }
        }
        return dividends;
    }

    /// The game that has these dividends.
    public static TransferableGame toGame(int players, double[] dividends) {
        double[] worth = dividends.clone();
        for (int player = 0; player < players; player++) {
            int bit = 1 << player;
            for (int mask = 0; mask < worth.length; mask++) {
                if ((mask & bit) != 0) {
                    worth[mask] += worth[mask ^ bit];
                }
            }
        }
        return TransferableGame.of(players, worth);
    }
}
