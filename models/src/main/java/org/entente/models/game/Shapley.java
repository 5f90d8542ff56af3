package org.entente.models.game;

/// The Shapley value: what a player adds on average, over all orders in which the players may come together.
///
/// `phi_i = sum over S without i of |S|! (n - |S| - 1)! / n! (v(S + i) - v(S))`. L. Shapley (1953), "A value for
/// n-person games", Contributions to the Theory of Games II.
public final class Shapley {
    private Shapley() {}

    /// The value of each player; they sum to `v(N)`. Exact, O(n 2^n).
    public static double[] of(TransferableGame game) {
        int n = game.players();
        double[] weight = weights(n);
        double[] value = new double[n];
        for (int player = 0; player < n; player++) {
            int bit = 1 << player;
            double sum = 0;
            for (int mask = 0; mask < game.coalitions(); mask++) {
                if ((mask & bit) == 0) {
                    sum += weight[Integer.bitCount(mask)] * (game.worth(mask | bit) - game.worth(mask));
                }
            }
            value[player] = sum;
        }
        return value;
    }

    /// `s! (n - s - 1)! / n!` for s = 0 ... n - 1: the probability that just a given s players come before one.
    static double[] weights(int n) {
        double[] weights = new double[n];
        weights[0] = 1.0 / n;
        for (int s = 1; s < n; s++) {
            weights[s] = weights[s - 1] * s / (n - s);
        }
        return weights;
    }
}
