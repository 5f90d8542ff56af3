package org.entente.models.measure.event;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.entente.core.event.EventTally;
import org.entente.core.event.Quadrant;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.state.StateId;
import org.entente.numerics.interval.BinomialInterval;

/// The share of conflict, in words or deeds, in all events between members that the news reported in a year.
///
/// With n_q(i, j) the events from i to j in quadrant q, the sum of n_3 + n_4 over the sum of all n_q, over ordered
/// pairs
/// of members. A share of the pair's own events, since coverage differs by more than deeds do; the volume is
/// given beside it, and the mean score of J. Goldstein (1992), "A conflict-cooperation scale for WEIS events data",
/// Journal of Conflict Resolution 36, 369-385, which sums would hide. Quadrants: P. Schrodt (2012), CAMEO codebook.
/// The interval is that of independent events, which reported events are not, so it is too narrow.
public final class ConflictShareOfEvents {
    /// With fewer events no share is given.
    public static final int FEWEST = 20;

    private static final double LEVEL = 90;

    private ConflictShareOfEvents() {}

    /// The share, and the volume behind it.
    ///
    /// @param byMember the share in the events that each member begins or suffers with its fellows
    /// @param volume events by quadrant
    /// @param meanGoldstein of all events, if there are any
    public record Result(
            Outcome outcome,
            MemberCount members,
            SortedMap<StateId, Outcome> byMember,
            Map<Quadrant, Long> volume,
            OptionalDouble meanGoldstein) {
        public Result {
            byMember = Collections.unmodifiableSortedMap(new TreeMap<>(byMember));
            volume = Collections.unmodifiableMap(new EnumMap<>(volume));
        }
    }

    /// Measures one year, which the source must cover.
    public static Result measure(Collection<EventTally> tallies, SortedSet<StateId> members, int year) {
        List<EventTally> inside = tallies.stream()
                .filter(tally -> tally.year() == year && members.contains(tally.from()) && members.contains(tally.to()))
                .toList();
        Map<Quadrant, Long> volume = new EnumMap<>(Quadrant.class);
        for (Quadrant quadrant : Quadrant.values()) {
            volume.put(quadrant, 0L);
        }
        inside.forEach(tally -> volume.merge(tally.quadrant(), tally.events(), Long::sum));
        double goldstein = inside.stream().mapToDouble(EventTally::goldstein).sum();
        long all = volume.values().stream().mapToLong(Long::longValue).sum();
        SortedMap<StateId, Outcome> byMember = new TreeMap<>();
        for (StateId member : members) {
            byMember.put(
                    member,
                    share(inside.stream()
                            .filter(tally ->
                                    tally.from().equals(member) || tally.to().equals(member))
                            .toList()));
        }
        int named = (int) members.stream()
                .filter(member -> inside.stream()
                        .anyMatch(tally ->
                                tally.from().equals(member) || tally.to().equals(member)))
                .count();
        Outcome outcome = members.size() < 2
                ? new Missing(Gap.NOT_APPLICABLE, "a union of %d members".formatted(members.size()))
                : share(inside);
        return new Result(
                outcome,
                new MemberCount(named, members.size()),
                byMember,
                volume,
                all == 0 ? OptionalDouble.empty() : OptionalDouble.of(goldstein / all));
    }

    private static Outcome share(List<EventTally> tallies) {
        long all = tallies.stream().mapToLong(EventTally::events).sum();
        if (all < FEWEST) {
            return new Missing(Gap.TOO_FEW, "%d events; a share needs %d".formatted(all, FEWEST));
        }
        long conflict = tallies.stream()
                .filter(tally -> tally.quadrant().isConflict())
                .mapToLong(EventTally::events)
                .sum();
        BinomialInterval interval = BinomialInterval.exact(conflict, all, LEVEL);
        return new Value(
                (double) conflict / all,
                new Uncertainty.Interval(
                        interval.low(), interval.high(), LEVEL, "exact binomial, as if events were independent"));
    }
}
