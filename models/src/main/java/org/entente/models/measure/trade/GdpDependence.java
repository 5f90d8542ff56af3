package org.entente.models.measure.trade;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
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

/// Trade in per cent of the gross domestic product: with the other members, with the leader, and how unequal the
/// two ends of a pair are.
///
/// dep(i, j) = 100 * (X(i, j) + X(j, i)) / GDP(i), in money of the same year. A. Hirschman (1945), National Power
/// and the Structure of Foreign Trade, ch. 2: the same flow weighs more on the smaller side. R. Keohane and J. Nye
/// (1977), Power and Interdependence, ch. 1, on asymmetry as a source of power. Trade is gross and GDP value
/// added, so the ratio can exceed 100, most of all for a state of transit.
///
/// GDP comes from the caller, in million US dollars; a member without is left out.
public final class GdpDependence {
    private final TradeMatrix matrix;
    private final Map<StateId, Double> gdpUsdMillion;

    private GdpDependence(TradeMatrix matrix, Map<StateId, Double> gdpUsdMillion) {
        this.matrix = matrix;
        this.gdpUsdMillion = Map.copyOf(gdpUsdMillion);
    }

    public static GdpDependence of(TradeMatrix matrix, Map<StateId, Double> gdpUsdMillion) {
        return new GdpDependence(matrix, gdpUsdMillion);
    }

    /// Each member's trade with the other members over its GDP; the union's figure is the mean over members.
    public TradeShares onMembers(SortedSet<StateId> members) {
        SortedMap<StateId, Outcome> byMember = new TreeMap<>();
        for (StateId member : members) {
            byMember.put(member, dependence(member, members));
        }
        return shares(mean(byMember), byMember, members);
    }

    /// Each other member's trade with the leader over its own GDP, the union's figure their mean; for the leader
    /// its trade with all others over its own.
    ///
    /// @throws IllegalArgumentException if the leader is not a member
    public TradeShares onLeader(SortedSet<StateId> members, StateId leader) {
        if (!members.contains(leader)) {
            throw new IllegalArgumentException("the leader %s is not among the members %s".formatted(leader, members));
        }
        SortedSet<StateId> others = new TreeSet<>(members);
        others.remove(leader);
        SortedMap<StateId, Outcome> byMember = new TreeMap<>();
        for (StateId other : others) {
            byMember.put(other, dependence(other, List.of(leader)));
        }
        Outcome mean = mean(byMember);
        int withData =
                (int) byMember.values().stream().filter(Value.class::isInstance).count();
        byMember.put(leader, dependence(leader, others));
        return new TradeShares(
                mean,
                new MemberCount(withData, others.size()),
                2 * others.size() - Flows.trade(matrix, leader, others).reported(),
                byMember);
    }

    /// The mean over pairs of |dep(i, j) - dep(j, i)|; for a member the mean over its pairs of dep(i, j) - dep(j,
    /// i), with its sign: above 0 it depends on the others more than they on it.
    public TradeShares asymmetry(SortedSet<StateId> members) {
        TradeShares absolute = PairMeans.of(matrix, members, (one, other) -> {
            OptionalDouble difference = difference(one, other);
            return difference.isPresent()
                    ? OptionalDouble.of(Math.abs(difference.getAsDouble()))
                    : OptionalDouble.empty();
        });
        SortedMap<StateId, Outcome> byMember = new TreeMap<>(absolute.byMember());
        for (StateId member : members) {
            double[] own = members.stream()
                    .filter(other -> !other.equals(member))
                    .map(other -> difference(member, other))
                    .flatMapToDouble(OptionalDouble::stream)
                    .toArray();
            double sum = 0;
            for (double one : own) {
                sum += one;
            }
            if (own.length > 0) {
                byMember.put(member, new Value(sum / own.length, TradeShares.ONE_REPORT));
            }
        }
        return new TradeShares(absolute.outcome(), absolute.members(), absolute.pairsWithoutFlow(), byMember);
    }

    private OptionalDouble difference(StateId one, StateId other) {
        return dependence(one, List.of(other)) instanceof Value(double own, Uncertainty _)
                        && dependence(other, List.of(one)) instanceof Value(double others, Uncertainty _)
                ? OptionalDouble.of(own - others)
                : OptionalDouble.empty();
    }

    private Outcome dependence(StateId state, Collection<StateId> partners) {
        Double gdp = gdpUsdMillion.get(state);
        Flows trade = Flows.trade(matrix, state, partners);
        if (gdp == null || trade.reported() == 0) {
            return new Missing(
                    Gap.NOT_REPORTED,
                    (gdp == null ? "no GDP of %s for %d" : "no trade of %s with these reported in %d")
                            .formatted(state, matrix.year()));
        }
        return new Value(100 * trade.usdMillion() / gdp, TradeShares.ONE_REPORT);
    }

    private TradeShares shares(Outcome mean, SortedMap<StateId, Outcome> byMember, SortedSet<StateId> members) {
        int withData =
                (int) byMember.values().stream().filter(Value.class::isInstance).count();
        return new TradeShares(
                mean, new MemberCount(withData, members.size()), Flows.pairsWithout(matrix, members), byMember);
    }

    private Outcome mean(SortedMap<StateId, Outcome> byMember) {
        double sum = 0;
        int count = 0;
        for (Outcome outcome : byMember.values()) {
            if (outcome instanceof Value(double value, Uncertainty _)) {
                sum += value;
                count++;
            }
        }
        return count > 0
                ? new Value(sum / count, TradeShares.ONE_REPORT)
                : new Missing(
                        byMember.isEmpty() ? Gap.NOT_APPLICABLE : Gap.NOT_REPORTED,
                        "no member has both trade and GDP in %d".formatted(matrix.year()));
    }
}
