package org.entente.models.game;

import java.util.List;
import java.util.concurrent.Executor;

/// The least core of a game of up to 30 players, of which most coalitions are never asked for.
///
/// As [LeastCore], with conditions from exact worths alone; see [GenerationCertificate] for what that proves. With an
/// oracle of a millisecond and 27 players: some seconds for the surrogate, the rest for a few thousand coalitions.
///
/// @param epsilon a lower bound of the least core's; equal to it if no coalition was hidden
/// @param allocation one that reaches it and leaves as much slack as can be to coalitions that do not bind
/// @param binding coalitions that keep it from being smaller, all solved exactly
/// @param certificate what is proven
public record LeastCoreByGeneration(
        double epsilon, double[] allocation, List<Binding> binding, GenerationCertificate certificate) {
    public LeastCoreByGeneration {
        allocation = allocation.clone();
        binding = List.copyOf(binding);
    }

    /// Asks for all coalitions of up to three players first.
    ///
    /// @param players at least 4: smaller games fit into a table
    /// @param oracle may be asked from the executor's threads at once
    public static LeastCoreByGeneration of(int players, CoalitionValue oracle, Executor executor) {
        return of(SurrogateGame.of(players, oracle, executor), oracle, GenerationRules.USUAL, executor);
    }

    /// From a surrogate at hand.
    public static LeastCoreByGeneration of(
            SurrogateGame surrogate, CoalitionValue oracle, GenerationRules rules, Executor executor) {
        requirePlayers(surrogate);
        SurrogateProbes probes = SurrogateProbes.of(surrogate, oracle, rules, executor);
        try (ExcessProgram program =
                ExcessProgram.leastExcess(surrogate.players(), probes.scale(), probes.worthOfAll())) {
            Generation.Result found = new Generation(probes, oracle, rules, executor, program).solveWithSlack();
            return new LeastCoreByGeneration(
                    found.point().epsilon(),
                    found.point().allocation(),
                    found.point().binding(),
                    found.certificate());
        }
    }

    static void requirePlayers(SurrogateGame surrogate) {
        if (surrogate.players() < 4) {
            throw new IllegalArgumentException(
                    "%d players fit into a table: LeastCore.of(game)".formatted(surrogate.players()));
        }
    }

    @Override
    public double[] allocation() {
        return allocation.clone();
    }
}
