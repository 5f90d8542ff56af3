package org.entente.models.game;

import java.util.List;

/// What somebody from outside must add so that no coalition gains by leaving.
///
/// `min x(N) - v(N)` over x with `x(S) >= v(S)` for all S. Zero just if there is a core. Y. Bachrach, E. Elkind,
/// R. Meir, D. Pasechnik, M. Zuckerman, J. Rothe, J. Rosenschein (2009), "The cost of stability in coalitional
/// games", Symposium on Algorithmic Game Theory.
///
/// @param amount the subsidy, at least 0
/// @param allocation of `v(N)` and the subsidy; there may be others
/// @param binding coalitions that keep it from being smaller; their weights sum to 1 for each player's coalitions
public record CostOfStability(double amount, double[] allocation, List<Binding> binding) {
    public CostOfStability {
        allocation = allocation.clone();
        binding = List.copyOf(binding);
    }

    /// A linear program, whose conditions are generated.
    public static CostOfStability of(TransferableGame game) {
        try (ExcessProgram program = ExcessProgram.leastOutlay(game.players(), game.scale())) {
            program.add(game.grandCoalition(), game.worthOfAll());
            program.addSmallestAndLargest(game);
            ExcessProgram.Point point = program.solve(game, _ -> true);
            double amount = point.value() - game.worthOfAll();
            return new CostOfStability(amount > game.tolerance() ? amount : 0, point.allocation(), point.binding());
        }
    }

    @Override
    public double[] allocation() {
        return allocation.clone();
    }
}
