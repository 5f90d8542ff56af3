package org.entente.models.measure.trade;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;

/// Trade dependence on the leader: the share of a member's goods trade that is with the union's leader, in
/// per cent.
///
/// For member i and leader L, 100 * (X(i, L) + X(L, i)) / sum over j of (X(i, j) + X(j, i)), j different
/// from i; the reverse share has the same numerator over the leader's trade. The union's figure is the mean
/// over the other members with data, each with equal weight. A. Hirschman (1945), National Power and the
/// Structure of Foreign Trade, ch. 2, for the idea that the two shares of one flow differ in their weight;
/// K. Barbieri (1996), "Economic interdependence: a path to peace or a source of interstate conflict?",
/// Journal of Peace Research 33, 29-49, for the share of trade.
///
/// A share with no reported flow in either direction is a gap, not zero.
public final class LeaderDependence {
    private LeaderDependence() {}

    /// One flow seen from both ends.
    ///
    /// @param onLeader the mean over other members, and each of them
    /// @param ofLeader the share of the leader's trade with all other members together, and with each of
    ///     them
    public record Result(TradeShares onLeader, TradeShares ofLeader) {}

    /// Measures dependence in one year.
    ///
    /// @throws IllegalArgumentException if the leader is not a member
    public static Result measure(TradeMatrix matrix, SortedSet<StateId> members, StateId leader) {
        if (!members.contains(leader)) {
            throw new IllegalArgumentException("the leader %s is not among the members %s".formatted(leader, members));
        }
        SortedSet<StateId> others = new TreeSet<>(members);
        others.remove(leader);
        SortedMap<StateId, Outcome> onLeader = new TreeMap<>();
        SortedMap<StateId, Outcome> ofLeader = new TreeMap<>();
        for (StateId other : others) {
            onLeader.put(other, share(matrix, other, List.of(leader)));
            ofLeader.put(other, share(matrix, leader, List.of(other)));
        }
        double sum = 0;
        int withData = 0;
        for (Outcome share : onLeader.values()) {
            if (share instanceof Value(double percent, Uncertainty _)) {
                sum += percent;
                withData++;
            }
        }
        MemberCount count = new MemberCount(withData, others.size());
        Outcome mean = withData == 0
                ? new Missing(
                        others.isEmpty() ? Gap.NOT_APPLICABLE : Gap.NOT_REPORTED,
                        "no trade of a member with %s reported in %d".formatted(leader, matrix.year()))
                : new Value(sum / withData, TradeShares.ONE_REPORT);
        int without = 2 * others.size() - Flows.trade(matrix, leader, others).reported();
        return new Result(
                new TradeShares(mean, count, without, onLeader),
                new TradeShares(share(matrix, leader, others), count, without, ofLeader));
    }

    private static Outcome share(TradeMatrix matrix, StateId economy, Collection<StateId> partners) {
        Flows with = Flows.trade(matrix, economy, partners);
        Flows all = Flows.trade(matrix, economy, matrix.economies());
        if (with.reported() == 0 || all.usdMillion() <= 0) {
            String detail = "no trade of %s with %s reported in %d".formatted(economy, partners, matrix.year());
            return new Missing(Gap.NOT_REPORTED, detail);
        }
        return new Value(with.percentOf(all), TradeShares.ONE_REPORT);
    }
}
