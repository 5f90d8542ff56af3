package org.entente.models.measure.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.state.StateId;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.union.Union;
import org.entente.numerics.interval.PoissonInterval;

/// What a count of conflicts is divided by, and the division.
///
/// @param unit the units of exposure of m members in one year: pairs, or states
/// @param per the rate is for so many units
record Exposure(String name, IntUnaryOperator unit, int per) {
    private static final double LEVEL_PERCENT = 90;

    static final Exposure DYAD_YEARS = new Exposure("dyad-years", m -> m * (m - 1) / 2, 1000);
    static final Exposure STATE_YEARS = new Exposure("state-years", m -> m, 100);

    /// Whether a conflict-year counts, given the members of that year.
    interface Criterion {
        boolean counts(ConflictYear conflict, SortedSet<StateId> members);
    }

    ConflictRate rate(
            Collection<ConflictYear> all,
            Union union,
            SpellRule rule,
            Years years,
            Years covered,
            Criterion criterion) {
        int states = union.membersDuring(years, rule).size();
        MemberCount members = new MemberCount(states, states);
        int exposure = years.stream()
                .map(year -> unit.applyAsInt(union.membersIn(year, rule).size()))
                .sum();
        if (!covered.contains(years)) {
            String detail = "the source covers %s; %s was asked for".formatted(covered, years);
            Outcome none = new Missing(Gap.OUTSIDE_COVERAGE, detail);
            return new ConflictRate(none, none, 0, exposure, new MemberCount(0, states), List.of());
        }
        List<ConflictYear> counted = all.stream()
                .filter(conflict -> years.covers(conflict.year()))
                .filter(conflict -> criterion.counts(conflict, union.membersIn(conflict.year(), rule)))
                .toList();
        List<ConflictRate.Conflict> conflicts = conflicts(counted, all);
        int conflictYears =
                conflicts.stream().mapToInt(conflict -> conflict.years().size()).sum();
        return new ConflictRate(
                outcome(conflictYears, exposure, years),
                outcome(conflicts.size(), exposure, years),
                conflictYears,
                exposure,
                members,
                conflicts);
    }

    private Outcome outcome(int events, int exposure, Years years) {
        if (exposure == 0) {
            return new Missing(Gap.NOT_APPLICABLE, "no %s of membership in %s".formatted(name, years));
        }
        double unitsOfExposure = (double) exposure / per;
        PoissonInterval interval = PoissonInterval.exact(events, LEVEL_PERCENT).perUnitOf(unitsOfExposure);
        return new Value(
                events / unitsOfExposure,
                new Uncertainty.Interval(
                        interval.low(), interval.high(), LEVEL_PERCENT, "exact Poisson (Garwood 1936)"));
    }

    private static List<ConflictRate.Conflict> conflicts(List<ConflictYear> counted, Collection<ConflictYear> all) {
        TreeMap<String, List<ConflictYear>> byId = new TreeMap<>();
        counted.forEach(conflict -> byId.computeIfAbsent(conflict.conflict(), _ -> new ArrayList<>())
                .add(conflict));
        List<ConflictRate.Conflict> conflicts = new ArrayList<>();
        byId.forEach((id, rows) -> {
            SortedSet<Integer> years = new TreeSet<>();
            SortedSet<StateId> sideA = new TreeSet<>();
            SortedSet<StateId> sideB = new TreeSet<>();
            for (ConflictYear row : rows) {
                years.add(row.year());
                sideA.addAll(row.sideA());
                sideB.addAll(row.sideB());
                sideB.addAll(row.supportB());
            }
            int first = all.stream()
                    .filter(row -> row.conflict().equals(id))
                    .mapToInt(ConflictYear::year)
                    .min()
                    .orElseThrow();
            conflicts.add(new ConflictRate.Conflict(
                    id, years, first, sideA, sideB, rows.getFirst().type()));
        });
        return conflicts;
    }
}
