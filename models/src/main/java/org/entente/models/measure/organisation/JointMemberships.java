package org.entente.models.measure.organisation;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
import org.entente.core.organisation.Affiliation;
import org.entente.core.organisation.Standing;
import org.entente.core.state.StateId;

/// Joint memberships: in how many intergovernmental organisations both states of a pair are, on average over pairs
/// of members.
///
/// With F(i) the organisations of i, the mean of |F(i) ∩ F(j)| over pairs of members that the source has. A
/// member's figure is its mean with the other members. J. Pevehouse, T. Nordstrom, R. McManus and A. Jamison
/// (2020), "Tracking organizations in the world: the Correlates of War IGO version 3.0 datasets", Journal of Peace
/// Research 57, 492-503. The union itself may be among the organisations.
///
/// @param standings the standings that count as being in an organisation
public record JointMemberships(Set<Standing> standings) {
    /// Full members alone.
    public static final JointMemberships OF_FULL_MEMBERS = new JointMemberships(Set.of(Standing.FULL));

    private static final Uncertainty COUNTED = new Uncertainty.None("a count");

    public JointMemberships {
        standings = Set.copyOf(standings);
    }

    /// The mean, and the pairs with the fewest and most.
    ///
    /// @param common organisations that all members with data are in, by code
    public record Result(
            Outcome outcome,
            MemberCount members,
            SortedMap<StateId, Outcome> byMember,
            Optional<Pair> fewest,
            Optional<Pair> most,
            SortedSet<String> common) {
        public Result {
            byMember = Collections.unmodifiableSortedMap(new TreeMap<>(byMember));
            common = Collections.unmodifiableSortedSet(new TreeSet<>(common));
        }
    }

    /// Two members and the number of organisations that they share.
    public record Pair(StateId first, StateId second, int shared) {}

    /// Measures one year, which the source must cover.
    public Result measure(Collection<Affiliation> affiliations, SortedSet<StateId> members, int year) {
        SortedMap<StateId, Set<String>> organisations = new TreeMap<>();
        for (Affiliation affiliation : affiliations) {
            if (affiliation.year() == year && members.contains(affiliation.state())) {
                Set<String> own = organisations.computeIfAbsent(affiliation.state(), _ -> new HashSet<>());
                standings.forEach(standing -> own.addAll(affiliation.with(standing)));
            }
        }
        MemberCount count = new MemberCount(organisations.size(), members.size());
        if (organisations.size() < 2) {
            Missing missing = members.size() < 2
                    ? new Missing(Gap.NOT_APPLICABLE, "a union of %d members".formatted(members.size()))
                    : new Missing(Gap.NOT_REPORTED, "the source has %s members in %d".formatted(count, year));
            return new Result(missing, count, new TreeMap<>(), Optional.empty(), Optional.empty(), new TreeSet<>());
        }
        SortedSet<Pair> pairs = new TreeSet<>(
                Comparator.comparingInt(Pair::shared).thenComparing(Pair::first).thenComparing(Pair::second));
        SortedMap<StateId, Integer> sums = new TreeMap<>();
        for (StateId one : organisations.keySet()) {
            for (StateId other : organisations.tailMap(one).keySet()) {
                if (!one.equals(other)) {
                    Set<String> shared = new HashSet<>(organisations.get(one));
                    shared.retainAll(organisations.get(other));
                    pairs.add(new Pair(one, other, shared.size()));
                    sums.merge(one, shared.size(), Integer::sum);
                    sums.merge(other, shared.size(), Integer::sum);
                }
            }
        }
        SortedMap<StateId, Outcome> byMember = new TreeMap<>();
        int others = organisations.size() - 1;
        sums.forEach((state, sum) -> byMember.put(state, new Value((double) sum / others, COUNTED)));
        double mean = pairs.stream().mapToInt(Pair::shared).average().orElseThrow();
        return new Result(
                new Value(mean, COUNTED),
                count,
                byMember,
                Optional.of(pairs.first()),
                Optional.of(pairs.last()),
                common(organisations.values()));
    }

    private static SortedSet<String> common(Collection<Set<String>> all) {
        SortedSet<String> common = new TreeSet<>(all.iterator().next());
        all.forEach(common::retainAll);
        return common;
    }
}
