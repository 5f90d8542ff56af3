package org.entente.models.game;

import org.entente.numerics.sampling.Seed;

/// How much is asked of the oracle where conditions are generated.
///
/// @param probesPerSize random coalitions of each size beyond three that are solved exactly at first: one half
///     corrects the surrogate by size, the other measures its error
/// @param solvedPerRound of the coalitions that the surrogate leaves shortest, so many are solved exactly at a time
/// @param mostSolved the search ends, unfinished, before more than this many are solved exactly
/// @param accuracy a condition broken by less than this part of the largest worth counts as kept
/// @param seed of the random coalitions
public record GenerationRules(int probesPerSize, int solvedPerRound, int mostSolved, double accuracy, Seed seed) {
    public static final GenerationRules USUAL = new GenerationRules(12, 50, 20_000, 1e-7, new Seed(27));

    public GenerationRules {
        if (probesPerSize < 2 || solvedPerRound < 1 || mostSolved < 1 || !(accuracy > 0)) {
            throw new IllegalArgumentException("two probes, one coalition a round, an accuracy above 0, got "
                    + "%d, %d, %d and %s".formatted(probesPerSize, solvedPerRound, mostSolved, accuracy));
        }
    }
}
