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
/// With N the members' exports to members, D those to all and s(k) market k's share of D, S = N / D is the sum of
/// s(k) over members k. Market k's part is (1 - mean S) * ds(k) if it is a member and -(mean S) * ds(k) if it is not,
/// with the mean over the two years: the parts add up to the change, and all are 0 if every flow grows alike. Buying a
/// larger share is for a member a part above 0, for an outsider one below; that is arithmetic, no judgement.
///
/// The same change by numerator and denominator is mean(1/D) * dN + mean(N) * d(1/D), the Shapley value of the two
/// factors (A. Shorrocks 2013, "Decomposition procedures for distributional analysis: a unified framework based on
/// the Shapley value", Journal of Economic Inequality 11, 99-126); both are large where money lost value.
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
        double firstShare = inside.percentOf(new Flows(before, 1));
        double lastShare = insideLast.percentOf(new Flows(after, 1));
        double mean = (firstShare + lastShare) / 2 / 100;
        SortedSet<StateId> markets = new TreeSet<>(first.economies());
        markets.addAll(last.economies());
        SortedMap<StateId, Double> byMarket = new TreeMap<>();
        for (StateId market : markets) {
            double change = 100 * Flows.sum(last, exporters, List.of(market)).usdMillion() / after
                    - 100 * Flows.sum(first, exporters, List.of(market)).usdMillion() / before;
            byMarket.put(market, (members.contains(market) ? 1 - mean : -mean) * change);
        }
        return new Result(
                new Value(lastShare - firstShare, TradeShares.ONE_REPORT),
                count,
                firstShare,
                lastShare,
                100 * (1 / before + 1 / after) / 2 * (insideLast.usdMillion() - inside.usdMillion()),
                100 * (inside.usdMillion() + insideLast.usdMillion()) / 2 * (1 / after - 1 / before),
                byMarket);
    }

    private static double all(TradeMatrix matrix, StateId member) {
        return Flows.exports(matrix, member, matrix.economies()).usdMillion();
    }
}
