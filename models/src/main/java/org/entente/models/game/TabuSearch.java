package org.entente.models.game;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/// Looks for coalitions with a large excess by changing one player at a time, without looking at all.
///
/// From each single player and each coalition that lacks one, it always makes the best change, also if that is for
/// the worse, but takes none back within some steps. F. Glover (1989), "Tabu search, part I", ORSA Journal on
/// Computing 1. Without chance: the same answer each time.
record TabuSearch(SurrogateGame game) implements Separation {
    private static final int STEPS = 60;
    private static final int TENURE = 6;

    @Override
    public List<Blocking> worst(double[] allocation, double level, int limit, IntPredicate eligible) {
        int n = game.players();
        int all = Coalitions.all(n);
        Seen seen = new Seen(new Worst(limit, level), eligible);
        for (int player = 0; player < n; player++) {
            walk(1 << player, allocation, seen);
            walk(all ^ 1 << player, allocation, seen);
        }
        return seen.worst.sorted();
    }

    private void walk(int start, double[] allocation, Seen seen) {
        int n = game.players();
        int all = Coalitions.all(n);
        int[] freeFrom = new int[n];
        int mask = start;
        double excess = game.worth(mask) - Coalitions.sum(allocation, mask);
        seen.note(mask, excess);
        for (int step = 1; step <= STEPS; step++) {
            int best = -1;
            double bestGain = Double.NEGATIVE_INFINITY;
            for (int player = 0; player < n; player++) {
                int changed = mask ^ 1 << player;
                if (freeFrom[player] <= step && changed != 0 && changed != all) {
                    double added = game.marginal(player, mask & ~(1 << player)) - allocation[player];
                    double gain = Coalitions.has(mask, player) ? -added : added;
                    seen.note(changed, excess + gain);
                    if (gain > bestGain) {
                        best = player;
                        bestGain = gain;
                    }
                }
            }
            if (best < 0) {
                return;
            }
            mask ^= 1 << best;
            excess += bestGain;
            freeFrom[best] = step + TENURE;
        }
    }

    /// The coalitions met, each once.
    private static final class Seen {
        private final Worst worst;
        private final IntPredicate eligible;
        private final Set<Integer> masks = new HashSet<>();

        Seen(Worst worst, IntPredicate eligible) {
            this.worst = worst;
            this.eligible = eligible;
        }

        void note(int mask, double excess) {
            if (excess >= worst.threshold() && eligible.test(mask) && masks.add(mask)) {
                worst.add(mask, excess);
            }
        }
    }
}
