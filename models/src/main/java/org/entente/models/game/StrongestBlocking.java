package org.entente.models.game;

import java.util.Comparator;
import java.util.List;

/// The coalitions that gain most by going alone.
public final class StrongestBlocking {
    /// The largest gain first, equal gains by mask.
    static final Comparator<Blocking> ORDER =
            Comparator.comparingDouble(Blocking::gain).reversed().thenComparingInt(Blocking::coalition);

    private StrongestBlocking() {}

    /// The coalitions with the largest gains above rounding, the largest first; all players together count.
    ///
    /// @param limit at most so many
    public static List<Blocking> of(TransferableGame game, double[] allocation, int limit) {
        double[] excesses = game.excesses(allocation);
        Worst worst = new Worst(limit, game.tolerance());
        for (int mask = 1; mask < excesses.length; mask++) {
            if (excesses[mask] >= worst.threshold()) {
                worst.add(mask, excesses[mask]);
            }
        }
        return worst.sorted();
    }
}
