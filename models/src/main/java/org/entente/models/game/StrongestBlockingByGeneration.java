package org.entente.models.game;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/// The coalitions that gain most by going alone, in a game of up to 30 players of which most coalitions are never
/// asked for.
///
/// As [StrongestBlocking], but negative gains are reported too: where no coalition gains, those that lose least. A
/// sweep over all coalitions of the surrogate says which to ask for; gains are from exact worths. A coalition that was
/// not asked for gains more than the last of those that were only if the surrogate is lower there than exact by more
/// than it was found to be.
///
/// @param strongest the largest exact gain first; all players together do not count
/// @param error of the surrogate on the coalitions asked for
public record StrongestBlockingByGeneration(List<Blocking> strongest, SurrogateError error) {
    public StrongestBlockingByGeneration {
        strongest = List.copyOf(strongest);
    }

    /// From a surrogate at hand.
    ///
    /// @param allocation what each player is given
    /// @param limit at most so many
    public static StrongestBlockingByGeneration of(
            SurrogateGame surrogate,
            CoalitionValue oracle,
            double[] allocation,
            int limit,
            GenerationRules rules,
            Executor executor) {
        SurrogateGame corrected =
                SurrogateProbes.of(surrogate, oracle, rules, executor).corrected();
        int all = Coalitions.all(surrogate.players());
        List<Blocking> proposed = new SurrogateSweep(corrected, executor)
                .worst(
                        allocation,
                        Double.NEGATIVE_INFINITY,
                        Math.max(limit, rules.solvedPerRound()),
                        mask -> mask != all);
        int[] masks = proposed.stream().mapToInt(Blocking::coalition).toArray();
        double[] exact = OrderedTasks.worths(masks, oracle, executor);
        List<Blocking> strongest = IntStream.range(0, masks.length)
                .mapToObj(k -> new Blocking(masks[k], exact[k] - Coalitions.sum(allocation, masks[k])))
                .sorted(StrongestBlocking.ORDER)
                .limit(limit)
                .toList();
        double[] predicted = Arrays.stream(masks).mapToDouble(corrected::worth).toArray();
        return new StrongestBlockingByGeneration(strongest, SurrogateError.of(exact, predicted));
    }
}
