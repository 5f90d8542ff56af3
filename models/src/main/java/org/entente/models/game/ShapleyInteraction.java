package org.entente.models.game;

/// How far two players are worth more together than apart: the Shapley interaction index of pairs.
///
/// `I_ij = sum over S without i, j of |S|! (n - |S| - 2)! / (n - 1)! (v(S + i + j) - v(S + i) - v(S + j) + v(S))`.
/// Above 0 they complement each other, below 0 one does in place of the other. M. Grabisch, M. Roubens (1999), "An
/// axiomatic approach to the concept of interaction among players in cooperative games", International Journal of
/// Game Theory 28.
public final class ShapleyInteraction {
    private ShapleyInteraction() {}

    /// The index of each pair, symmetric, with zeros on the diagonal. From the dividends, of which each is shared
    /// as `m(T) / (|T| - 1)`.
    public static double[][] of(TransferableGame game) {
        int n = game.players();
        double[] dividends = HarsanyiDividends.of(game);
        double[][] index = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                int both = 1 << i | 1 << j;
                double sum = 0;
                for (int mask = both; mask < dividends.length; mask = (mask + 1) | both) {
                    sum += dividends[mask] / (Integer.bitCount(mask) - 1);
                }
                index[i][j] = sum;
                index[j][i] = sum;
            }
        }
        return index;
    }
}
