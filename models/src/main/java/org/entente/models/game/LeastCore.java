package org.entente.models.game;

import java.util.List;

/// The smallest amount by which every coalition must be content to fall short, so that all can stay together.
///
/// `eps = min over x with x(N) = v(N) of max over S of v(S) - x(S)`, over the coalitions but the empty one and all
/// players. At most 0 just if there is a core. M. Maschler, B. Peleg, L. Shapley (1979), "Geometric properties of
/// the kernel, nucleolus, and related solution concepts", Mathematics of Operations Research 4.
///
/// The binding coalitions prove it: their weights sum to 1, and those of each player's coalitions to the same
/// number lambda, so that under *any* allocation their mean excess is `sum of w_S v(S) - lambda v(N) = eps`.
///
/// @param epsilon in the game's units; below 0 it is slack that every coalition has
/// @param allocation one that reaches it; there may be others
/// @param binding coalitions that keep it from being smaller
public record LeastCore(double epsilon, double[] allocation, List<Binding> binding) {
    public LeastCore {
        allocation = allocation.clone();
        binding = List.copyOf(binding);
    }

    /// A linear program, whose conditions are generated.
    ///
    /// @throws IllegalArgumentException for a single player, who has no proper coalitions
    public static LeastCore of(TransferableGame game) {
        if (game.players() < 2) {
            throw new IllegalArgumentException("one player has no coalition that could fall short");
        }
        try (ExcessProgram program = ExcessProgram.leastExcess(game.players(), game.scale(), game.worthOfAll())) {
            program.addSmallestAndLargest(game);
            ExcessProgram.Point point = program.solve(game, _ -> true);
            return new LeastCore(point.epsilon(), point.allocation(), point.binding());
        }
    }

    @Override
    public double[] allocation() {
        return allocation.clone();
    }
}
