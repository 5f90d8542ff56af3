package org.entente.models.measure.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.dispute.Dispute;
import org.entente.core.dispute.Dispute.Participant;
import org.entente.core.dispute.Hostility;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.state.StateId;
import org.entente.core.tie.LandBorders;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.union.Union;
import org.entente.numerics.interval.PoissonInterval;

/// Militarized disputes between members, per 1000 dyad-years of membership: onsets, or years with a dispute.
///
/// A dispute counts in a year in which two members stood on opposite sides of it at the same time, one of them at
/// or above a level of hostility. With d the disputes that count for the first time in the period (onsets), or the
/// dispute-years, and m(t) the pairs of members in year t, 1000 d / sum over t of m(t), with the exact Poisson
/// interval. A dispute that lasts many years is one onset, and one that began before both were members is none. D.
/// Jones, S. Bremer and J. D. Singer (1996), "Militarized interstate disputes, 1816-1992", Conflict Management and
/// Peace Science 15, 163-213; exposure in dyad-years after S. Bremer (1992), "Dangerous dyads", Journal of Conflict
/// Resolution 36, 309-341, who also takes contiguous dyads alone.
///
/// @param level the least hostility of either side
/// @param borders the borders of the exposure by contiguous dyads; empty for all dyads. Disputes between members
///     without a border then do not count either
/// @param rule who is a member in a year
public record DisputesBetweenMembers(Hostility level, Optional<LandBorders> borders, SpellRule rule) {
    private static final double LEVEL_PERCENT = 90;
    private static final int PER = 1000;

    /// Onsets and dispute-years over the same exposure.
    ///
    /// @param exposure dyad-years of membership
    /// @param disputes what was counted, by first year
    public record Result(
            Outcome onsets, Outcome disputeYears, int exposure, MemberCount members, List<Counted> disputes) {
        public Result {
            disputes = List.copyOf(disputes);
        }
    }

    /// A dispute between members.
    ///
    /// @param years the years of the period that count
    /// @param isOnset whether it began between them in the period, both being members
    /// @param hostility the highest level of members on either side
    public record Counted(
            String number,
            SortedSet<Integer> years,
            boolean isOnset,
            SortedSet<StateId> sideA,
            SortedSet<StateId> sideB,
            Hostility hostility) {
        public Counted {
            years = Collections.unmodifiableSortedSet(new TreeSet<>(years));
            sideA = Collections.unmodifiableSortedSet(new TreeSet<>(sideA));
            sideB = Collections.unmodifiableSortedSet(new TreeSet<>(sideB));
        }
    }

    /// Measures the rates over the years, which the source must cover.
    public Result measure(Collection<Dispute> disputes, Union union, Years years) {
        int exposure = years.stream().map(year -> pairs(union, year)).sum();
        int states = union.membersDuring(years, rule).size();
        List<Counted> counted = disputes.stream()
                .flatMap(dispute -> count(dispute, union, years).stream())
                .sorted((a, b) -> {
                    int byYear = Integer.compare(a.years().first(), b.years().first());
                    return byYear != 0 ? byYear : a.number().compareTo(b.number());
                })
                .toList();
        long onsets = counted.stream().filter(Counted::isOnset).count();
        long disputeYears =
                counted.stream().mapToInt(dispute -> dispute.years().size()).sum();
        return new Result(
                rate(onsets, exposure, years),
                rate(disputeYears, exposure, years),
                exposure,
                new MemberCount(states, states),
                counted);
    }

    private int pairs(Union union, int year) {
        List<StateId> members = List.copyOf(union.membersIn(year, rule));
        int pairs = 0;
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                pairs += isExposed(members.get(i), members.get(j), year) ? 1 : 0;
            }
        }
        return pairs;
    }

    private boolean isExposed(StateId one, StateId other, int year) {
        return borders.isEmpty() || borders.get().shared(one, other, year);
    }

    private Optional<Counted> count(Dispute dispute, Union union, Years years) {
        SortedSet<Integer> counts = new TreeSet<>();
        SortedSet<StateId> sideA = new TreeSet<>();
        SortedSet<StateId> sideB = new TreeSet<>();
        Hostility highest = Hostility.NONE;
        int began = Integer.MAX_VALUE;
        List<Participant> all = dispute.participants();
        for (Participant one : all.stream().filter(Participant::isSideA).toList()) {
            for (Participant other : all) {
                Hostility hostility =
                        one.hostility().isAtLeast(other.hostility()) ? one.hostility() : other.hostility();
                if (one.opposes(other) && hostility.isAtLeast(level)) {
                    List<Integer> shared = sharedYears(one, other, union, years);
                    if (!shared.isEmpty()) {
                        counts.addAll(shared);
                        sideA.add(one.state());
                        sideB.add(other.state());
                        highest = hostility.isAtLeast(highest) ? hostility : highest;
                        began = Math.min(began, firstYear(one, other));
                    }
                }
            }
        }
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Counted(dispute.number(), counts, counts.first() == began, sideA, sideB, highest));
    }

    private List<Integer> sharedYears(Participant one, Participant other, Union union, Years years) {
        List<Integer> shared = new ArrayList<>();
        int last = Math.min(one.end().latest().getYear(), other.end().latest().getYear());
        for (int year = Math.max(years.first(), firstYear(one, other)); year <= Math.min(last, years.last()); year++) {
            SortedSet<StateId> members = union.membersIn(year, rule);
            if (members.contains(one.state())
                    && members.contains(other.state())
                    && isExposed(one.state(), other.state(), year)) {
                shared.add(year);
            }
        }
        return shared;
    }

    private static int firstYear(Participant one, Participant other) {
        return Math.max(one.start().year(), other.start().year());
    }

    private static Outcome rate(long events, int exposure, Years years) {
        if (exposure == 0) {
            return new Missing(Gap.NOT_APPLICABLE, "no dyad-years of membership in %s".formatted(years));
        }
        double units = (double) exposure / PER;
        PoissonInterval interval = PoissonInterval.exact(events, LEVEL_PERCENT).perUnitOf(units);
        return new Value(
                events / units,
                new Uncertainty.Interval(
                        interval.low(), interval.high(), LEVEL_PERCENT, "exact Poisson (Garwood 1936)"));
    }
}
