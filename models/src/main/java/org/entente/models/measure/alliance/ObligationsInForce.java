package org.entente.models.measure.alliance;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.core.alliance.Pledge;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.state.StateId;

/// Obligations in force among members: the ordered pairs of members of which the first owes the second what is
/// asked, in per cent of all ordered pairs.
///
/// For n members, 100 / (n(n - 1)) times the number of (i, j), i and j different, with a pledge of i to j in the
/// year that holds the obligation. A member's figure is the share of the other members that it is bound to. B.
/// Leeds, J. Ritter, S. Mitchell and A. Long (2002), "Alliance treaty obligations and provisions, 1815-1944",
/// International Interactions 28, 237-260. All treaties between two states are taken together, so a pair may be
/// bound by another treaty than the union's. An asymmetric alliance binds one way; a pair without any pledge owes
/// nothing, since the source lists all alliances of the states that it covers.
public final class ObligationsInForce {
    private static final Uncertainty CODED = new Uncertainty.None("coded from treaty texts");

    private ObligationsInForce() {}

    /// The share and who is bound to whom.
    ///
    /// @param boundTo the members that each member is bound to; members that are bound to none have an empty set
    public record Result(
            Outcome outcome, SortedMap<StateId, Outcome> byMember, SortedMap<StateId, SortedSet<StateId>> boundTo) {
        public Result {
            byMember = Collections.unmodifiableSortedMap(new TreeMap<>(byMember));
            SortedMap<StateId, SortedSet<StateId>> copy = new TreeMap<>();
            boundTo.forEach((by, to) -> copy.put(by, Collections.unmodifiableSortedSet(new TreeSet<>(to))));
            boundTo = Collections.unmodifiableSortedMap(copy);
        }
    }

    /// Measures one year, which the source must cover.
    ///
    /// @param asked which pledges count
    public static Result measure(
            Collection<Pledge> pledges, SortedSet<StateId> members, int year, Predicate<Pledge> asked) {
        if (members.size() < 2) {
            return new Result(
                    new Missing(Gap.NOT_APPLICABLE, "a union of %d members".formatted(members.size())),
                    new TreeMap<>(),
                    new TreeMap<>());
        }
        SortedMap<StateId, SortedSet<StateId>> boundTo = new TreeMap<>();
        members.forEach(member -> boundTo.put(member, new TreeSet<>()));
        for (Pledge pledge : pledges) {
            SortedSet<StateId> to = boundTo.get(pledge.by());
            if (to != null && pledge.year() == year && members.contains(pledge.to()) && asked.test(pledge)) {
                to.add(pledge.to());
            }
        }
        int others = members.size() - 1;
        int bound = boundTo.values().stream().mapToInt(SortedSet::size).sum();
        SortedMap<StateId, Outcome> byMember = new TreeMap<>();
        for (Map.Entry<StateId, SortedSet<StateId>> entry : boundTo.entrySet()) {
            byMember.put(entry.getKey(), new Value(100.0 * entry.getValue().size() / others, CODED));
        }
        return new Result(new Value(100.0 * bound / (members.size() * others), CODED), byMember, boundTo);
    }
}
