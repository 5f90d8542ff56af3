package org.entente.models.measure.vote;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.state.Dyad;
import org.entente.core.state.StateId;

/// The mean of a statistic over the pairs of a bloc, and the means and pairs behind it.
///
/// @param rollCalls the roll calls that count under the options
/// @param members members with at least one pair that counts, of all members on the days of the roll calls
/// @param pairs the pairs that the mean is over
/// @param pairsTooFew pairs left out for too few common votes
/// @param pairsUndefined pairs left out because the statistic is undefined for them
/// @param byMember the mean over a member's pairs with its fellows
/// @param byPair every pair of members, also those left out, in the order of their codes
public record PairMean(
        Outcome outcome,
        int rollCalls,
        MemberCount members,
        int pairs,
        int pairsTooFew,
        int pairsUndefined,
        SortedMap<StateId, Outcome> byMember,
        List<Pair> byPair) {
    public PairMean {
        byMember = Collections.unmodifiableSortedMap(new TreeMap<>(byMember));
        byPair = List.copyOf(byPair);
    }

    static PairMean missing(Gap gap, String detail, int rollCalls, int members) {
        return new PairMean(
                new Outcome.Missing(gap, detail),
                rollCalls,
                new MemberCount(0, members),
                0,
                0,
                0,
                new TreeMap<>(),
                List.of());
    }

    /// Two members and what they have in common.
    ///
    /// @param commonVotes the roll calls behind the value
    public record Pair(Dyad dyad, int commonVotes, Outcome outcome) {}

    /// Each other member with the leader; the leader's own mean is in [#byMember].
    public SortedMap<StateId, Outcome> withLeader(StateId leader) {
        SortedMap<StateId, Outcome> others = new TreeMap<>();
        for (Pair pair : byPair) {
            if (pair.dyad().first().equals(leader)) {
                others.put(pair.dyad().second(), pair.outcome());
            } else if (pair.dyad().second().equals(leader)) {
                others.put(pair.dyad().first(), pair.outcome());
            }
        }
        for (StateId member : byMember.keySet()) {
            if (!byMember.containsKey(leader)) {
                String detail =
                        "%s was not a member on the day of any of the %d roll calls".formatted(leader, rollCalls);
                others.put(member, new Outcome.Missing(Gap.NOT_A_MEMBER, detail));
            }
        }
        return others;
    }
}
