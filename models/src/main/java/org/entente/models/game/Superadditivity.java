package org.entente.models.game;

/// Whether two separate coalitions never lose by merging: `v(S ∪ T) >= v(S) + v(T)`.
///
/// @param pairs of disjoint coalitions, neither empty: (3^n - 2^(n + 1) + 1) / 2
/// @param violated those where the condition fails by more than rounding
/// @param worst by how much it fails at most, 0 if it never does
/// @param cohesive whether all together are worth at least as much as the parts of any partition of them: the
///     weaker condition under which staying together is efficient
public record Superadditivity(long pairs, long violated, double worst, boolean cohesive) {
    /// Looks at all pairs: 3^n steps, so some seconds for 20 players.
    public static Superadditivity of(TransferableGame game) {
        long pairs = 0;
        long violated = 0;
        double worst = 0;
        double[] best = game.toArray();
        for (int union = 1; union < game.coalitions(); union++) {
            int lowest = union & -union;
            int rest = union ^ lowest;
            for (int other = rest; other != 0; other = (other - 1) & rest) {
                int own = union ^ other;
                double lack = game.worth(own) + game.worth(other) - game.worth(union);
                pairs++;
                violated += lack > game.tolerance() ? 1 : 0;
                worst = Math.max(worst, lack);
                best[union] = Math.max(best[union], game.worth(own) + best[other]);
            }
        }
        boolean cohesive = best[game.grandCoalition()] - game.worthOfAll() <= game.tolerance();
        return new Superadditivity(pairs, violated, violated == 0 ? 0 : worst, cohesive);
    }

    public boolean isSuperadditive() {
        return violated == 0;
    }
}
