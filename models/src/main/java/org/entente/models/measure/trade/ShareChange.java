package org.entente.models.measure.trade;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;

/// What changed an intra-union export share between two years: partner by partner, adding up exactly.
///
/// With N the members' exports to members and D those to all, S = N / D. The change is mean(1/D) * dN + mean(N) *
/// d(1/D), the Shapley value of the two factors (A. Shorrocks 2013, "Decomposition procedures for distributional
/// analysis: a unified framework based on the Shapley value", Journal of Economic Inequality 11, 99-126), with means
/// over the two years. dN is a sum over members as markets and d(1/D) = -dD / (D(0) D(1)) one over all markets, so
/// each market k has a part: its growth in N, if it is a member, less its growth in D. Selling more to an outsider
/// lowers the share; that is its part, with no judgement.
///
/// It does not part prices from volumes, nor oil from the rest: that takes unit values or a price index by product.
/// Exporters are the members with exports in both years.
public final class ShareChange {
    private ShareChange() {}

    /// The change, in percentage points.
    ///
    /// @param outcome last year's share less the first's
    /// @param first the share in the first year, per cent
    /// @param last the share in the last year, per cent
    /// @param numerator the part of exports to members, as if all exports had stayed
    /// @param denominator the part of all exports, as if exports to members had stayed
    /// @param byMarket the part of each market; they add up to the change
    public record Result(
            Outcome outcome,
            MemberCount members,
            double first,
            double last,
            double numerator,
            double denominator,
            SortedMap<StateId, Double> byMarket) {
        public Result {
            byMarket = Collections.unmodifiableSortedMap(new TreeMap<>(byMarket));
        }
    }

    public static Result measure(TradeMatrix first, TradeMatrix last, SortedSet<StateId> members) {
        SortedSet<StateId> exporters = new TreeSet<>(members);
        exporters.removeIf(member -> all(first, member) <= 0 || all(last, member) <= 0);
        MemberCount count = new MemberCount(exporters.size(), members.size());
        Flows inside = Flows.sum(first, exporters, members);
        Flows insideLast = Flows.sum(last, exporters, members);
        if (inside.reported() == 0 || insideLast.reported() == 0 || members.size() < 2) {
            Outcome none = Flows.missing(inside.reported() == 0 ? first : last, count);
            return new Result(none, count, 0, 0, 0, 0, new TreeMap<>());
        }
        double before = Flows.sum(first, exporters, first.economies()).usdMillion();
        double after = Flows.sum(last, exporters, last.economies()).usdMillion();
        double perInside = 100 * (1 / before + 1 / after) / 2;
        double perAll = -100 * (inside.usdMillion() + insideLast.usdMillion()) / 2 / before / after;
        SortedSet<StateId> markets = new TreeSet<>(first.economies());
        markets.addAll(last.economies());
        SortedMap<StateId, Double> byMarket = new TreeMap<>();
        for (StateId market : markets) {
            double change = Flows.sum(last, exporters, List.of(market)).usdMillion()
                    - Flows.sum(first, exporters, List.of(market)).usdMillion();
            byMarket.put(market, (members.contains(market) ? perInside : 0) * change + perAll * change);
        }
        double firstShare = 100 * inside.usdMillion() / before;
        double lastShare = 100 * insideLast.usdMillion() / after;
        return new Result(
                new Value(lastShare - firstShare, TradeShares.ONE_REPORT),
                count,
                firstShare,
                lastShare,
                perInside * (insideLast.usdMillion() - inside.usdMillion()),
                perAll * (after - before),
                byMarket);
    }

    private static double all(TradeMatrix matrix, StateId member) {
        return Flows.exports(matrix, member, matrix.economies()).usdMillion();
    }
}
