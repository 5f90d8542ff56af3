package org.entente.models.alignment;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.models.game.Blocking;
import org.entente.models.game.CostOfStability;
import org.entente.models.game.LeastCore;
import org.entente.models.game.Nucleolus;
import org.entente.models.game.Shapley;
import org.entente.models.game.StrongestBlocking;
import org.entente.models.game.TransferableGame;

/// How the worth of a union can be shared, and what keeps it together, at one combination of the
/// parameters; in base-year money.
///
/// @param worths of every coalition, by mask: bit i is member i
/// @param shapley each member's Shapley value
/// @param nucleolus each member's share in the prenucleolus
/// @param leastCore the least amount that some coalition falls short of, whatever the shares; at
///     most 0 if there is a core
/// @param costOfStability what must be added from outside so that no coalition gains by leaving
/// @param blocking the coalition that gains most by going alone from what trade gives each member,
///     without transfers; 0 if none gains
/// @param blockingGain what it gains, 0 if none does
public record CoalitionSolution(
        double[] worths,
        double[] shapley,
        double[] nucleolus,
        double leastCore,
        double costOfStability,
        int blocking,
        double blockingGain) {
    /// Differences below this part of what the union is worth are rounding.
    private static final double ROUNDING = 1e-9;

    public CoalitionSolution {
        worths = worths.clone();
        shapley = shapley.clone();
        nucleolus = nucleolus.clone();
    }

    /// Solves every coalition and the games on them.
    ///
    /// @throws IllegalArgumentException beyond [CoalitionWorths#MOST_MEMBERS]
    public static CoalitionSolution of(Payoffs payoffs, PartitionRule rule) {
        int n = payoffs.game().size();
        double[] worths = CoalitionWorths.of(payoffs, rule);
        TransferableGame game = TransferableGame.of(n, worths);
        double[] withoutTransfers = IntStream.range(0, n)
                .mapToDouble(i -> payoffs.payoff(i, payoffs.game().allInUnion()))
                .toArray();
        List<Blocking> blocking = StrongestBlocking.of(game, withoutTransfers, 1);
        return new CoalitionSolution(
                worths,
                Shapley.of(game),
                Nucleolus.prenucleolus(game).allocation(),
                LeastCore.of(game).epsilon(),
                CostOfStability.of(game).amount(),
                blocking.isEmpty() ? 0 : blocking.getFirst().coalition(),
                blocking.isEmpty() ? 0 : blocking.getFirst().gain());
    }

    /// What all members together are worth to each other.
    public double worth() {
        return worths[worths.length - 1];
    }

    /// Whether the union's worth can be shared so that no coalition gains by going alone.
    public boolean hasCore() {
        return leastCore <= ROUNDING * Math.abs(worth());
    }

    @Override
    public double[] worths() {
        return worths.clone();
    }

    @Override
    public double[] shapley() {
        return shapley.clone();
    }

    @Override
    public double[] nucleolus() {
        return nucleolus.clone();
    }
}
