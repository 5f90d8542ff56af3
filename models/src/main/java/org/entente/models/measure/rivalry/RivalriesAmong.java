package org.entente.models.measure.rivalry;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.rivalry.Rivalry;
import org.entente.core.state.StateId;

/// Strategic rivalries among members: the pairs of members that are rivals in a year, in per cent of all pairs.
///
/// For n members, 100 r / (n(n - 1)/2) with r the unordered pairs with at least one rivalry in the year; a member's
/// figure is the share of the other members that it is a rival of. W. Thompson, K. Sakuwa and P. Suhas (2021),
/// Analyzing Strategic Rivalries in World Politics; the concept is that of W. Thompson (2001), "Identifying rivals and
/// rivalries in world politics", International Studies Quarterly 45, 557-586. Coded from what decision makers said
/// and wrote, not from fighting, so a rivalry may be without a dispute and a dispute without a rivalry.
public final class RivalriesAmong {
    private static final Uncertainty CODED = new Uncertainty.None("coded from histories of foreign policy");

    private RivalriesAmong() {}

    /// @param rivalries those that count, by name
    public record Result(Outcome outcome, SortedMap<StateId, Outcome> byMember, List<Rivalry> rivalries) {
        public Result {
            byMember = Collections.unmodifiableSortedMap(new TreeMap<>(byMember));
            rivalries = List.copyOf(rivalries);
        }
    }

    /// Measures one year, which the source must cover.
    ///
    /// @param asked which rivalries count
    public static Result measure(
            Collection<Rivalry> all, SortedSet<StateId> members, int year, Predicate<Rivalry> asked) {
        if (members.size() < 2) {
            return new Result(
                    new Missing(Gap.NOT_APPLICABLE, "a union of %d members".formatted(members.size())),
                    new TreeMap<>(),
                    List.of());
        }
        List<Rivalry> counted = all.stream()
                .filter(rivalry -> rivalry.years().covers(year) && asked.test(rivalry))
                .filter(rivalry -> members.contains(rivalry.one()) && members.contains(rivalry.other()))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
        int others = members.size() - 1;
        int rivals = 0;
        SortedMap<StateId, Outcome> byMember = new TreeMap<>();
        for (StateId member : members) {
            int own = rivalsOf(member, counted).size();
            rivals += own;
            byMember.put(member, new Value(100.0 * own / others, CODED));
        }
        return new Result(new Value(100.0 * rivals / (members.size() * others), CODED), byMember, counted);
    }

    private static SortedSet<StateId> rivalsOf(StateId state, List<Rivalry> counted) {
        return counted.stream()
                .filter(rivalry ->
                        rivalry.one().equals(state) || rivalry.other().equals(state))
                .map(rivalry -> rivalry.one().equals(state) ? rivalry.other() : rivalry.one())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
