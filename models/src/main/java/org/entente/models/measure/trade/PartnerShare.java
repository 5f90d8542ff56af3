package org.entente.models.measure.trade;

import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.core.state.StateId;
import org.entente.core.trade.ReportedTrade;
import org.entente.core.trade.TradeMatrix;

/// The share of each economy's goods trade that is with one partner, in per cent.
///
/// Of economy i with partner p: 100 * (X(i, p) + X(p, i)) / sum over j of (X(i, j) + X(j, i)), j different from i, or
/// the same of exports or of imports alone (Hirschman 1945, ch. 2). An economy without a reported flow with the partner
/// has none: that is no zero. Where both directions are asked, one of them is enough.
public final class PartnerShare {
    private PartnerShare() {}

    /// Which of an economy's flows.
    public enum Direction {
        TRADE,
        EXPORTS,
        IMPORTS
    }

    /// The shares of all economies that have one; the partner itself has none.
    public static SortedMap<StateId, Double> of(TradeMatrix matrix, StateId partner, Direction direction) {
        SortedMap<StateId, Double> shares = new TreeMap<>();
        if (!matrix.has(partner)) {
            return shares;
        }
        for (StateId economy : matrix.economies()) {
            if (economy.equals(partner) || economy.equals(ReportedTrade.REST)) {
                continue;
            }
            OptionalDouble own = flow(matrix, economy, partner, direction);
            double all = matrix.economies().stream()
                    .filter(other -> !other.equals(economy))
                    .mapToDouble(
                            other -> flow(matrix, economy, other, direction).orElse(0))
                    .sum();
            if (own.isPresent() && all > 0) {
                shares.put(economy, 100 * own.getAsDouble() / all);
            }
        }
        return shares;
    }

    private static OptionalDouble flow(TradeMatrix matrix, StateId economy, StateId other, Direction direction) {
        OptionalDouble exports = matrix.flow(economy, other);
        OptionalDouble imports = matrix.flow(other, economy);
        return switch (direction) {
            case EXPORTS -> exports;
            case IMPORTS -> imports;
            case TRADE -> exports.isEmpty() ? imports : OptionalDouble.of(exports.getAsDouble() + imports.orElse(0));
        };
    }
}
