package org.entente.models.alignment;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.entente.models.game.Blocking;
import org.entente.models.game.CoalitionValue;
import org.entente.models.game.CostOfStabilityByGeneration;
import org.entente.models.game.GenerationCertificate;
import org.entente.models.game.GenerationRules;
import org.entente.models.game.LeastCoreByGeneration;
import org.entente.models.game.ShapleyBySampling;
import org.entente.models.game.StrongestBlockingByGeneration;
import org.entente.models.game.SurrogateGame;
import org.entente.numerics.sampling.Seed;

/// As [CoalitionSolution], for a union of more members than a table of all coalitions is solved for.
///
/// All coalitions of up to three are solved exactly and extended to larger ones; what binds is solved
/// exactly again, until no coalition of the extended game is left short ([SurrogateGame],
/// [LeastCoreByGeneration]). The Shapley value is sampled against it, and so has an error.
///
/// @param worth what all members together are worth to each other, exactly
/// @param shapley each member's Shapley value
/// @param shapleyErrors its Monte Carlo standard errors
/// @param leastCore a lower bound of the least core's value, too low by `certificate.gap()` at most unless
///     the extension errs more than it was found to
/// @param costOfStability what must be added from outside so that no coalition gains by leaving
/// @param strongest the coalitions that gain most, or lose least, by going alone from what trade gives each member
///     without transfers, the strongest first, exactly; by mask: bit i is member i
/// @param certificate what is proven of it
public record LargeUnionSolution(
        double worth,
        double[] shapley,
        double[] shapleyErrors,
        double leastCore,
        double costOfStability,
        List<Blocking> strongest,
        GenerationCertificate certificate) {
    private static final int PAIRS_OF_ORDERS = 20;
    private static final int STRONGEST = 20;
    static final GenerationRules RULES = new GenerationRules(/* probesPerSize= */ 6, 50, 20_000, 1e-7, new Seed(27));

    public LargeUnionSolution {
        shapley = shapley.clone();
        shapleyErrors = shapleyErrors.clone();
        strongest = List.copyOf(strongest);
    }

    /// Solves it; coalitions are solved on the executor's threads, whose number changes nothing.
    ///
    /// @throws IllegalArgumentException for fewer than four members
    public static LargeUnionSolution of(Payoffs payoffs, PartitionRule rule, Executor executor) {
        int n = payoffs.game().size();
        CoalitionValue oracle = coalition -> CoalitionWorths.of(payoffs, rule, coalition);
        double[] withoutTransfers = IntStream.range(0, n)
                .mapToDouble(i -> payoffs.payoff(i, payoffs.game().allInUnion()))
                .toArray();
        SurrogateGame surrogate = SurrogateGame.of(n, oracle, executor);
        LeastCoreByGeneration leastCore = LeastCoreByGeneration.of(surrogate, oracle, RULES, executor);
        boolean mayLackCore = leastCore.epsilon() + leastCore.certificate().gap() > 0;
        double cost = mayLackCore
                ? CostOfStabilityByGeneration.of(surrogate, oracle, RULES, executor)
                        .amount()
                : 0;
        ShapleyBySampling shapley = ShapleyBySampling.of(surrogate, oracle, PAIRS_OF_ORDERS, new Seed(27), executor);
        return new LargeUnionSolution(
                oracle.worth((1 << n) - 1),
                shapley.values(),
                shapley.standardErrors(),
                leastCore.epsilon(),
                cost,
                StrongestBlockingByGeneration.of(surrogate, oracle, withoutTransfers, STRONGEST, RULES, executor)
                        .strongest(),
                leastCore.certificate());
    }

    @Override
    public double[] shapley() {
        return shapley.clone();
    }

    @Override
    public double[] shapleyErrors() {
        return shapleyErrors.clone();
    }
}
