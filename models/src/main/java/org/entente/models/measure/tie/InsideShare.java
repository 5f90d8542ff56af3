package org.entente.models.measure.tie;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.state.StateId;
import org.entente.core.tie.Ties;

/// The share of what members receive, or of those who have left them, that is inside the union.
///
/// With T(i, j) what goes from i to j and U the members, 100 times the sum of T(i, j) over i and j in U over its sum
/// over all i and j in U, i and j different: of the money that is sent to members, what is sent from members. A
/// pair that the source does not have adds nothing; it is not zero. The same share of flows as in trade statistics:
/// L. Iapadre (2006), in P. De Lombaerde (ed.), Assessment and Measurement of Regional Integration; for bilateral
/// remittances, which are estimated rather than recorded: D. Ratha and W. Shaw (2007), World Bank Working Paper 102.
public final class InsideShare {
    private static final Uncertainty ESTIMATED = new Uncertainty.None("bilateral estimates without a published error");

    private InsideShare() {}

    /// Which end of a tie is a member's own.
    public enum End {
        /// What comes to members.
        TO_MEMBERS,
        /// What leaves members.
        FROM_MEMBERS;

        public End other() {
            return this == TO_MEMBERS ? FROM_MEMBERS : TO_MEMBERS;
        }
    }

    /// The share of the union and of each member.
    ///
    /// @param total what members have with all states, in the unit of the ties
    /// @param inside what they have with each other
    public record Result(
            Outcome outcome, MemberCount members, SortedMap<StateId, Outcome> byMember, double total, double inside) {
        public Result {
            byMember = Collections.unmodifiableSortedMap(new TreeMap<>(byMember));
        }
    }

    /// Measures one year, in which the ties must have values.
    public static Result measure(Ties ties, SortedSet<StateId> members, int year, End end) {
        SortedMap<StateId, Outcome> byMember = new TreeMap<>();
        double total = 0;
        double inside = 0;
        int withData = 0;
        for (StateId member : members) {
            double own = 0;
            double ownInside = 0;
            for (StateId other : ties.states(year)) {
                OptionalDouble value =
                        end == End.TO_MEMBERS ? ties.value(other, member, year) : ties.value(member, other, year);
                if (!other.equals(member) && value.isPresent()) {
                    own += value.getAsDouble();
                    ownInside += members.contains(other) ? value.getAsDouble() : 0;
                }
            }
            if (own > 0) {
                byMember.put(member, new Value(100 * ownInside / own, ESTIMATED));
                withData++;
            } else {
                byMember.put(
                        member,
                        new Missing(Gap.NOT_REPORTED, "the source has nothing on %s in %d".formatted(member, year)));
            }
            total += own;
            inside += ownInside;
        }
        MemberCount count = new MemberCount(withData, members.size());
        Outcome outcome = members.size() < 2
                ? new Missing(Gap.NOT_APPLICABLE, "a union of %d members".formatted(members.size()))
                : total > 0
                        ? new Value(100 * inside / total, ESTIMATED)
                        : new Missing(Gap.NOT_REPORTED, "the source has none of the members in %d".formatted(year));
        return new Result(outcome, count, byMember, total, inside);
    }
}
