package org.entente.models.game;

/// The Banzhaf value: what a player adds on average, all coalitions of the others being equally likely.
///
/// `beta_i = 2^(1 - n) sum over S without i of (v(S + i) - v(S))`: the absolute index of a voting game (L. Penrose
/// 1946; J. Banzhaf 1965), for any game by G. Owen (1975), "Multilinear extensions and the Banzhaf value", Naval
/// Research Logistics Quarterly 22. In general it does not sum to `v(N)`.
public final class Banzhaf {
    private Banzhaf() {}

    /// The value of each player. Exact, O(n 2^n).
    public static double[] of(TransferableGame game) {
        int n = game.players();
        double[] value = new double[n];
        for (int player = 0; player < n; player++) {
            int bit = 1 << player;
            double sum = 0;
            for (int mask = 0; mask < game.coalitions(); mask++) {
                if ((mask & bit) == 0) {
                    sum += game.worth(mask | bit) - game.worth(mask);
                }
            }
            value[player] = sum / (1 << (n - 1));
        }
        return value;
    }
}
