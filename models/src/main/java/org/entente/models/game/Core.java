package org.entente.models.game;

import java.util.List;

/// The allocations under which no coalition gains by going alone.
///
/// `{x : x(N) = v(N), x(S) >= v(S) for all S}`. D. Gillies (1959), "Solutions to general non-zero-sum games",
/// Contributions to the Theory of Games IV; when it is empty: O. Bondareva (1963), L. Shapley (1967), "On balanced
/// sets and cores", Naval Research Logistics Quarterly 14.
public final class Core {
    private final TransferableGame game;

    private Core(TransferableGame game) {
        this.game = game;
    }

    public static Core of(TransferableGame game) {
        return new Core(game);
    }

    /// Whether there is no such allocation, by [LeastCore].
    public boolean isEmpty() {
        return game.players() > 1 && LeastCore.of(game).epsilon() > game.tolerance();
    }

    /// Whether an allocation is in the core, up to rounding.
    public boolean contains(double[] allocation) {
        return Math.abs(game.excess(game.grandCoalition(), allocation)) <= game.tolerance()
                && mostViolated(allocation, 1).isEmpty();
    }

    /// The coalitions that gain most by leaving an allocation, the largest gain first.
    public List<Blocking> mostViolated(double[] allocation, int limit) {
        return StrongestBlocking.of(game, allocation, limit);
    }
}
