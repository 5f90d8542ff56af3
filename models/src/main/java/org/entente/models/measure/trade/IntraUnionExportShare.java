package org.entente.models.measure.trade;

import java.util.SortedSet;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;

/// Intra-union export share: the members' exports to members, in per cent of the members' exports to all
/// economies. It is [IntraUnionShare] of exports, under the name by which it is quoted.
public final class IntraUnionExportShare {
    private IntraUnionExportShare() {}

    public static TradeShares measure(TradeMatrix matrix, SortedSet<StateId> members) {
        return IntraUnionShare.measure(matrix, members, IntraUnionShare.Direction.EXPORTS);
    }
}
