package org.entente.models.measure.trade;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;

/// Intra-union export share: the members' exports to members, in per cent of the members' exports to all
/// economies.
///
/// With U the members and X(i, j) the exports of i to j, 100 * sum over i, j in U of X(i, j) / sum over i
/// in U and all j of X(i, j), always with i and j different. L. Iapadre (2006), "Regional integration
/// agreements and the geography of world trade: statistical indicators and empirical evidence", in P. De
/// Lombaerde (ed.), Assessment and Measurement of Regional Integration, there as the intra-regional trade
/// share.
///
/// The share rises mechanically when a union admits a member; [SymmetricIntroversion] does not. A member
/// with no reported export is out as an exporter. A share behind which no flow to a member is reported is a
/// gap, not zero.
public final class IntraUnionExportShare {
    private IntraUnionExportShare() {}

    public static TradeShares measure(TradeMatrix matrix, SortedSet<StateId> members) {
        SortedSet<StateId> exporters = new TreeSet<>(members);
        exporters.removeIf(
                member -> Flows.exports(matrix, member, matrix.economies()).usdMillion() <= 0);
        MemberCount count = new MemberCount(exporters.size(), members.size());
        Flows inside = Flows.sum(matrix, exporters, members);
        Flows all = Flows.sum(matrix, exporters, matrix.economies());
        Outcome union = inside.reported() == 0 || members.size() < 2
                ? Flows.missing(matrix, count)
                : new Value(inside.percentOf(all), TradeShares.ONE_REPORT);
        SortedMap<StateId, Outcome> byMember = new TreeMap<>();
        for (StateId member : members) {
            byMember.put(member, ofMember(matrix, member, members));
        }
        return new TradeShares(union, count, Flows.pairsWithout(matrix, members), byMember);
    }

    private static Outcome ofMember(TradeMatrix matrix, StateId member, SortedSet<StateId> members) {
        Flows inside = Flows.exports(matrix, member, members);
        Flows all = Flows.exports(matrix, member, matrix.economies());
        if (inside.reported() == 0 || all.usdMillion() <= 0) {
            String what = all.reported() == 0 ? "no export of %s" : "no export of %s to a member";
            return new Missing(Gap.NOT_REPORTED, (what + " reported in %d").formatted(member, matrix.year()));
        }
        return new Value(inside.percentOf(all), TradeShares.ONE_REPORT);
    }
}
