package org.entente.models.measure.trade;

import java.util.ArrayList;
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

/// Means of an index of pairs: over all pairs of members, and over those of each member; each pair with equal
/// weight, pairs without an index left out.
final class PairMeans {
    private PairMeans() {}

    /// An index of two states.
    interface PairIndex {
        /// Empty where the pair has no data.
        OptionalDouble of(StateId one, StateId other);
    }

    /// Means of an index that is the same from both ends.
    static TradeShares of(TradeMatrix matrix, SortedSet<StateId> members, PairIndex index) {
        List<StateId> order = List.copyOf(members);
        List<Double> all = new ArrayList<>();
        SortedMap<StateId, List<Double>> own = new TreeMap<>();
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j < order.size(); j++) {
                StateId one = order.get(i);
                StateId other = order.get(j);
                index.of(one, other).ifPresent(value -> {
                    all.add(value);
                    own.computeIfAbsent(one, _ -> new ArrayList<>()).add(value);
                    own.computeIfAbsent(other, _ -> new ArrayList<>()).add(value);
                });
            }
        }
        MemberCount count = new MemberCount(own.size(), members.size());
        SortedMap<StateId, Outcome> byMember = new TreeMap<>();
        for (StateId member : members) {
            List<Double> values = own.getOrDefault(member, List.of());
            byMember.put(
                    member,
                    values.isEmpty()
                            ? new Missing(
                                    Gap.NOT_REPORTED,
                                    "no pair of %s with a member has data in %d".formatted(member, matrix.year()))
                            : mean(values));
        }
        return new TradeShares(
                all.isEmpty() ? Flows.missing(matrix, count) : mean(all),
                count,
                Flows.pairsWithout(matrix, members),
                byMember);
    }

    private static Outcome mean(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return new Value(sum / values.size(), TradeShares.ONE_REPORT);
    }
}
