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
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;

/// Intra-union share: the members' trade with members, in per cent of their trade with all economies.
///
/// With U the members and X(i, j) the exports of i to j, always with i and j different: of exports, 100 *
/// sum over i, j in U of X(i, j) / sum over i in U and all j of X(i, j); of imports, the same numerator over
/// the sum over i in U and all j of X(j, i); of trade, twice the numerator over the sum of both
/// denominators, since a flow inside is an export of one member and an import of another. L. Iapadre (2006),
/// "Regional integration agreements and the geography of world trade: statistical indicators and empirical
/// evidence", in P. De Lombaerde (ed.), Assessment and Measurement of Regional Integration, there as the
/// intra-regional trade share.
///
/// The share rises mechanically when a union admits a member; [SymmetricIntroversion] does not. A member
/// with no reported flow of the kind is out on that side. A share behind which no flow between members is
/// reported is a gap, not zero.
public final class IntraUnionShare {
    private IntraUnionShare() {}

    /// Whose side of the members' trade counts.
    public enum Direction {
        EXPORTS,
        IMPORTS,
        TRADE;

        private Flows of(TradeMatrix matrix, Collection<StateId> economies, Collection<StateId> partners) {
            return switch (this) {
                case EXPORTS -> Flows.sum(matrix, economies, partners);
                case IMPORTS -> Flows.sum(matrix, partners, economies);
                case TRADE -> Flows.sum(matrix, economies, partners).plus(Flows.sum(matrix, partners, economies));
            };
        }

        private String what() {
            return switch (this) {
                case EXPORTS -> "no export of %s to";
                case IMPORTS -> "no import of %s from";
                case TRADE -> "no trade of %s with";
            };
        }
    }

    public static TradeShares measure(TradeMatrix matrix, SortedSet<StateId> members, Direction direction) {
        SortedSet<StateId> present = new TreeSet<>(members);
        present.removeIf(member ->
                direction.of(matrix, List.of(member), matrix.economies()).usdMillion() <= 0);
        MemberCount count = new MemberCount(present.size(), members.size());
        Flows inside = direction.of(matrix, present, members);
        Flows all = direction.of(matrix, present, matrix.economies());
        Outcome union = inside.reported() == 0 || members.size() < 2
                ? Flows.missing(matrix, count)
                : new Value(inside.percentOf(all), TradeShares.ONE_REPORT);
        SortedMap<StateId, Outcome> byMember = new TreeMap<>();
        for (StateId member : members) {
            byMember.put(member, ofMember(matrix, member, members, direction));
        }
        return new TradeShares(union, count, Flows.pairsWithout(matrix, members), byMember);
    }

    private static Outcome ofMember(
            TradeMatrix matrix, StateId member, SortedSet<StateId> members, Direction direction) {
        Flows inside = direction.of(matrix, List.of(member), members);
        Flows all = direction.of(matrix, List.of(member), matrix.economies());
        if (inside.reported() == 0 || all.usdMillion() <= 0) {
            String whom = all.reported() == 0 ? "any economy" : "a member";
            return new Missing(
                    Gap.NOT_REPORTED, (direction.what() + " %s reported in %d").formatted(member, whom, matrix.year()));
        }
        return new Value(inside.percentOf(all), TradeShares.ONE_REPORT);
    }
}
