package org.entente.models.measure.trade;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
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
import org.entente.models.measure.trade.IntraUnionShare.Direction;

/// What changed the value of the members' trade between two years: the contribution of each partner, and of each
/// member, adding up exactly.
///
/// With V(i, k) the trade of member i with partner k in current dollars, in the first year and in the last, and V the
/// sum over all, the contribution of k is 100 * (sum over i of dV(i, k)) / V of the first year, and that of i is
/// 100 * (sum over k of dV(i, k)) / V: either adds up to the growth of V in per cent (the contributions to growth of
/// the national accounts, for instance in the System of National Accounts 2008). A flow counts if both years report
/// it: one that a report begins or ceases to name is no growth, and is counted apart. In trade both ways a flow between
/// two members is there twice, as one's exports and as the other's imports.
///
/// Prices are in it: it parts neither prices from volumes nor oil from the rest.
public final class TradeChange {
    private static final Uncertainty EXACT = new Uncertainty.None("parts add up to the change");

    private TradeChange() {}

    /// The growth, in per cent of the first year's value, and its parts.
    ///
    /// @param members those with a flow in both years, of all
    /// @param first value of the flows that both years report, million USD
    /// @param last the same flows in the last year
    /// @param byPartner in percentage points; they add up to the growth, as do those by member
    /// @param firstAlone value of the flows of the first year that the last does not report, million USD
    /// @param lastAlone value of the flows of the last year that the first does not report, million USD
    public record Result(
            Outcome outcome,
            MemberCount members,
            double first,
            double last,
            SortedMap<StateId, Double> byPartner,
            SortedMap<StateId, Double> byMember,
            double firstAlone,
            double lastAlone) {
        public Result {
            byPartner = Collections.unmodifiableSortedMap(new TreeMap<>(byPartner));
            byMember = Collections.unmodifiableSortedMap(new TreeMap<>(byMember));
        }
    }

    public static Result measure(TradeMatrix first, TradeMatrix last, SortedSet<StateId> members, Direction direction) {
        Sums sums = new Sums();
        SortedSet<StateId> economies = new TreeSet<>(first.economies());
        economies.addAll(last.economies());
        for (StateId member : members) {
            for (StateId partner : economies) {
                if (member.equals(partner)) {
                    continue;
                }
                if (direction != Direction.IMPORTS) {
                    sums.add(member, partner, first.flow(member, partner), last.flow(member, partner));
                }
                if (direction != Direction.EXPORTS) {
                    sums.add(member, partner, first.flow(partner, member), last.flow(partner, member));
                }
            }
        }
        return sums.result(members);
    }

    private static final class Sums {
        private final SortedMap<StateId, Double> byPartner = new TreeMap<>();
        private final SortedMap<StateId, Double> byMember = new TreeMap<>();
        private double before;
        private double after;
        private double firstAlone;
        private double lastAlone;

        void add(StateId member, StateId partner, OptionalDouble first, OptionalDouble last) {
            if (first.isPresent() && last.isPresent()) {
                double change = last.getAsDouble() - first.getAsDouble();
                before += first.getAsDouble();
                after += last.getAsDouble();
                byMember.merge(member, change, Double::sum);
                byPartner.merge(partner, change, Double::sum);
            } else {
                firstAlone += first.orElse(0);
                lastAlone += last.orElse(0);
            }
        }

        Result result(Collection<StateId> members) {
            MemberCount count = new MemberCount(byMember.size(), members.size());
            if (before <= 0) {
                Missing none = new Missing(Gap.NOT_REPORTED, "no flow of a member that both years report");
                return new Result(none, count, 0, after, new TreeMap<>(), new TreeMap<>(), firstAlone, lastAlone);
            }
            List.of(byPartner, byMember).forEach(parts -> parts.replaceAll((_, change) -> 100 * change / before));
            Value growth = new Value(100 * (after - before) / before, EXACT);
            return new Result(growth, count, before, after, byPartner, byMember, firstAlone, lastAlone);
        }
    }
}
