package org.entente.models.game;

import java.util.List;
import java.util.function.IntPredicate;

/// Looks at every coalition of a table.
record TableSeparation(TransferableGame game) implements Separation {
    @Override
    public List<Blocking> worst(double[] allocation, double level, int limit, IntPredicate eligible) {
        double[] payments = Coalitions.sums(allocation);
        Worst worst = new Worst(limit, level);
        for (int mask = 1; mask < game.grandCoalition(); mask++) {
            double excess = game.worth(mask) - payments[mask];
            if (excess >= worst.threshold() && eligible.test(mask)) {
                worst.add(mask, excess);
            }
        }
        return worst.sorted();
    }
}
