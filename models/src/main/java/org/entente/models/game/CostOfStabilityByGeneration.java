package org.entente.models.game;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/// The cost of stability of a game of up to 30 players, of which most coalitions are never asked for.
///
/// As [CostOfStability], with conditions from exact worths alone; see [GenerationCertificate] for what that proves.
///
/// @param amount a lower bound of the subsidy; equal to it if no coalition was hidden
/// @param allocation of what all are worth and the subsidy
/// @param binding coalitions that keep it from being smaller, all solved exactly
/// @param certificate what is proven; `certificate.gap()` is here for each player's worst coalition, not for the sum
public record CostOfStabilityByGeneration(
        double amount, double[] allocation, List<Binding> binding, GenerationCertificate certificate) {
    public CostOfStabilityByGeneration {
        allocation = allocation.clone();
        binding = List.copyOf(binding);
    }

    /// From a surrogate at hand.
    public static CostOfStabilityByGeneration of(
            SurrogateGame surrogate, CoalitionValue oracle, GenerationRules rules, Executor executor) {
        return of(surrogate, oracle, rules, executor, Double.NEGATIVE_INFINITY);
    }

    /// The least that must be paid if nobody can be made to pay: `x_i >= 0`, whatever a player is worth alone.
    public static CostOfStabilityByGeneration ofPayments(
            SurrogateGame surrogate, CoalitionValue oracle, GenerationRules rules, Executor executor) {
        return of(surrogate, oracle, rules, executor, 0);
    }

    private static CostOfStabilityByGeneration of(
            SurrogateGame surrogate, CoalitionValue oracle, GenerationRules rules, Executor executor, double least) {
        LeastCoreByGeneration.requirePlayers(surrogate);
        SurrogateProbes probes = SurrogateProbes.of(surrogate, oracle, rules, executor);
        double worthOfAll = probes.worthOfAll();
        double scale = probes.scale();
        try (ExcessProgram program = ExcessProgram.leastOutlay(surrogate.players(), scale)) {
            if (least > Double.NEGATIVE_INFINITY) {
                IntStream.range(0, surrogate.players()).forEach(player -> program.atLeast(player, least));
            }
            program.add(Coalitions.all(surrogate.players()), worthOfAll);
            Generation.Result found = new Generation(probes, oracle, rules, executor, program).solve();
            double amount = found.point().value() - worthOfAll;
            return new CostOfStabilityByGeneration(
                    amount > rules.accuracy() * scale ? amount : 0,
                    found.point().allocation(),
                    found.point().binding(),
                    found.certificate());
        }
    }

    @Override
    public double[] allocation() {
        return allocation.clone();
    }
}
