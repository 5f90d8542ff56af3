package org.entente.models.game;

/// Whether joining pays more the larger the coalition: `v(S + i + j) - v(S + i) >= v(S + j) - v(S)`.
///
/// A convex game has a core, and the Shapley value in it. L. Shapley (1971), "Cores of convex games", International
/// Journal of Game Theory 1.
///
/// @param triples pairs i, j with a set S of the others: n (n - 1) / 2 times 2^(n - 2)
/// @param violated those where the condition fails by more than rounding
/// @param worst by how much it fails at most, 0 if it never does
public record Convexity(long triples, long violated, double worst) {
    public static Convexity of(TransferableGame game) {
        int n = game.players();
        long triples = 0;
        long violated = 0;
        double worst = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                int one = 1 << i;
                int other = 1 << j;
                for (int mask = 0; mask < game.coalitions(); mask++) {
                    if ((mask & (one | other)) == 0) {
                        double lack = game.worth(mask | one)
                                + game.worth(mask | other)
                                - game.worth(mask)
                                - game.worth(mask | one | other);
                        triples++;
                        violated += lack > game.tolerance() ? 1 : 0;
                        worst = Math.max(worst, lack);
                    }
                }
            }
        }
        return new Convexity(triples, violated, violated == 0 ? 0 : worst);
    }

    public boolean isConvex() {
        return violated == 0;
    }

    /// The part of the triples where the condition fails.
    public double violatedShare() {
        return triples == 0 ? 0 : (double) violated / triples;
    }
}
