package org.entente.models.game;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which of all unions among the players are stable.
///
/// @param stable unions that nobody gains by leaving or joining
/// @param potentiallyInternal unions that some transfers hold
/// @param potentiallyStable those among them that no single outsider could join so that transfers hold the larger
///     union too (Carraro, Eyckmans and Finus 2006)
public record StableUnions(List<Integer> stable, List<Integer> potentiallyInternal, List<Integer> potentiallyStable) {
    /// Looks at all 2^n alignments.
    ///
    /// @param payoffs asked about 3 n 2^n times, so better from a table
    public static StableUnions of(int players, MemberPayoffs payoffs) {
        List<Stability> all = IntStream.range(0, 1 << players)
                .mapToObj(union -> Stability.of(players, payoffs, union))
                .toList();
        Set<Integer> held = all.stream()
                .filter(Stability::isPotentiallyInternallyStable)
                .map(Stability::union)
                .collect(Collectors.toSet());
        List<Integer> stable = all.stream()
                .filter(one -> one.isInternallyStable() && one.isExternallyStable())
                .map(Stability::union)
                .toList();
        List<Integer> potentiallyStable = all.stream()
                .filter(one -> held.contains(one.union()))
                .filter(one ->
                        one.joining().stream().noneMatch(move -> held.contains(one.union() | 1 << move.player())))
                .map(Stability::union)
                .toList();
        return new StableUnions(stable, held.stream().sorted().toList(), potentiallyStable);
    }
}
