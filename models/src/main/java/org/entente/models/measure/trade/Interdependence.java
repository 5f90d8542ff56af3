package org.entente.models.measure.trade;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;

/// Barbieri's interdependence of two members, from the shares of each other in all trade, all between 0 and 1.
///
/// With s(i) = T(i, j) / T(i), the partner's share of i's exports plus imports: salience sqrt(s(i) s(j)), how much
/// the tie matters to both; symmetry 1 - |s(i) - s(j)|; interdependence, their product. K. Barbieri (1996),
/// "Economic interdependence: a path to peace or a source of interstate conflict?", Journal of Peace Research 33,
/// 29-49. The union's figure is the mean over pairs with a reported flow.
///
/// A pair that hardly trades is symmetric: symmetry says nothing without salience. Shares of trade are no measure
/// of what a cut would cost.
public final class Interdependence {
    private Interdependence() {}

    /// Which of the three.
    public enum Part {
        SALIENCE,
        SYMMETRY,
        INTERDEPENDENCE
    }

    public static TradeShares measure(TradeMatrix matrix, SortedSet<StateId> members, Part part) {
        return PairMeans.of(matrix, members, (one, other) -> ofPair(matrix, one, other, part));
    }

    private static OptionalDouble ofPair(TradeMatrix matrix, StateId one, StateId other, Part part) {
        Flows between = Flows.trade(matrix, one, List.of(other));
        double all = Flows.trade(matrix, one, matrix.economies()).usdMillion();
        double othersAll = Flows.trade(matrix, other, matrix.economies()).usdMillion();
        if (between.reported() == 0 || all <= 0 || othersAll <= 0) {
            return OptionalDouble.empty();
        }
        double share = between.usdMillion() / all;
        double othersShare = between.usdMillion() / othersAll;
        double salience = Math.sqrt(share * othersShare);
        double symmetry = 1 - Math.abs(share - othersShare);
        return OptionalDouble.of(
                switch (part) {
                    case SALIENCE -> salience;
                    case SYMMETRY -> symmetry;
                    case INTERDEPENDENCE -> salience * symmetry;
                });
    }
}
