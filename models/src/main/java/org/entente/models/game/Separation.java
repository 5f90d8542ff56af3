package org.entente.models.game;

import java.util.List;
import java.util.function.IntPredicate;

/// Finds the coalitions that an allocation leaves shortest.
@FunctionalInterface
interface Separation {
    /// Proper coalitions with an excess above a level, the largest first.
    ///
    /// @param allocation one payment for each player
    /// @param level only excesses above it count
    /// @param limit at most so many
    /// @param eligible which coalitions to look at; asked for those above the level only
    List<Blocking> worst(double[] allocation, double level, int limit, IntPredicate eligible);
}
