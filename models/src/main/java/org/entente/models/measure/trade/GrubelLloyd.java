package org.entente.models.measure.trade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;

/// The Grubel-Lloyd index: how far exports and imports match, from 0 (one way only) to 1 (balanced).
///
/// For one exchange 1 - |X - M| / (X + M); for several, weighted by X + M: the sum of X + M - |X - M| over the sum
/// of X + M. H. Grubel and P. Lloyd (1975), Intra-Industry Trade, ch. 2. On exchanges by product it is a measure of
/// trade within industries, higher the coarser the products. On the total trade of a pair it is one of balance
/// only: cars for oil of the same value give 1.
public final class GrubelLloyd {
    private GrubelLloyd() {}

    /// What goes each way of one product, or in all, million USD.
    public record Exchange(double exportsUsdMillion, double importsUsdMillion) {}

    /// The index over exchanges; empty if nothing is traded.
    public static OptionalDouble index(Collection<Exchange> exchanges) {
        double matched = 0;
        double all = 0;
        for (Exchange exchange : exchanges) {
            double both = exchange.exportsUsdMillion() + exchange.importsUsdMillion();
            all += both;
            matched += both - Math.abs(exchange.exportsUsdMillion() - exchange.importsUsdMillion());
        }
        return all > 0 ? OptionalDouble.of(matched / all) : OptionalDouble.empty();
    }

    /// The index over pairs of members by total trade; a pair of which one way is not reported is left out.
    public static TradeShares ofTotalTrade(TradeMatrix matrix, SortedSet<StateId> members) {
        return measure(List.of(matrix), members, false);
    }

    /// The index over pairs of members and sectors; a pair is left out of a sector of which one way is not reported.
    /// It is at most that of the sums over the same sectors, in which surpluses and deficits offset (the
    /// aggregation bias of the index).
    ///
    /// @param sectors a matrix for each, of one year, at least one
    public static TradeShares bySector(Collection<TradeMatrix> sectors, SortedSet<StateId> members) {
        return measure(sectors, members, false);
    }

    /// The index over pairs of members by the sum over the sectors that [#bySector] counts.
    public static TradeShares ofSums(Collection<TradeMatrix> sectors, SortedSet<StateId> members) {
        return measure(sectors, members, true);
    }

    private static TradeShares measure(Collection<TradeMatrix> sectors, SortedSet<StateId> members, boolean isSummed) {
        List<Exchange> pairs = new ArrayList<>();
        SortedMap<StateId, List<Exchange>> own = new TreeMap<>();
        for (StateId one : members) {
            for (StateId other : members.tailSet(one)) {
                List<Exchange> exchanges =
                        isSummed ? sum(exchanges(sectors, one, other)) : exchanges(sectors, one, other);
                if (!exchanges.isEmpty()) {
                    pairs.addAll(exchanges);
                    own.computeIfAbsent(one, _ -> new ArrayList<>()).addAll(exchanges);
                    own.computeIfAbsent(other, _ -> new ArrayList<>()).addAll(exchanges);
                }
            }
        }
        TradeMatrix matrix = sectors.iterator().next();
        MemberCount count = new MemberCount(own.size(), members.size());
        SortedMap<StateId, Outcome> byMember = new TreeMap<>();
        for (StateId member : members) {
            OptionalDouble index = index(own.getOrDefault(member, List.of()));
            byMember.put(
                    member,
                    index.isPresent()
                            ? new Value(index.getAsDouble(), TradeShares.ONE_REPORT)
                            : new Missing(
                                    Gap.NOT_REPORTED,
                                    "no trade both ways of %s with a member reported in %d"
                                            .formatted(member, matrix.year())));
        }
        OptionalDouble union = index(pairs);
        return new TradeShares(
                union.isPresent()
                        ? new Value(union.getAsDouble(), TradeShares.ONE_REPORT)
                        : Flows.missing(matrix, count),
                count,
                Flows.pairsWithout(matrix, members),
                byMember);
    }

    /// What goes both ways between two economies, sector by sector.
    private static List<Exchange> exchanges(Collection<TradeMatrix> sectors, StateId one, StateId other) {
        List<Exchange> exchanges = new ArrayList<>();
        for (TradeMatrix matrix : sectors) {
            OptionalDouble exports = matrix.flow(one, other);
            OptionalDouble imports = matrix.flow(other, one);
            if (!one.equals(other) && exports.isPresent() && imports.isPresent()) {
                exchanges.add(new Exchange(exports.getAsDouble(), imports.getAsDouble()));
            }
        }
        return exchanges;
    }

    private static List<Exchange> sum(List<Exchange> exchanges) {
        return exchanges.isEmpty()
                ? exchanges
                : List.of(new Exchange(
                        exchanges.stream()
                                .mapToDouble(Exchange::exportsUsdMillion)
                                .sum(),
                        exchanges.stream()
                                .mapToDouble(Exchange::importsUsdMillion)
                                .sum()));
    }
}
