package org.entente.models.measure.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.dispute.Dispute;
import org.entente.core.dispute.Dispute.Participant;
import org.entente.core.dispute.Hostility;
import org.entente.core.state.StateId;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.union.Union;
import org.entente.models.measure.conflict.ConflictBetweenMembers.Opposition;

/// The rates of conflict of any bloc that takes the places of a union's members, each for the years in which its member
/// held it: what placebo unions cost is a look at the disputes of the period.
///
/// Each method gives the rate of the measure that its comment names as a function of a bloc, for each of the
/// [members][#members] in order the position in the pool of the state that stands in for it; NaN without exposure.
/// The exposure is that of all pairs or states: it is the union's own, whoever fills its places.
public final class BlocConflict {
    private static final boolean[] NONE = {};

    private final List<StateId> members;
    private final Years years;
    private final boolean[][] held;
    private final Map<StateId, Integer> pool;

    private BlocConflict(List<StateId> members, Years years, boolean[][] held, Map<StateId, Integer> pool) {
        this.members = members;
        this.years = years;
        this.held = held;
        this.pool = pool;
    }

    /// @param pool the states that may stand in, the members among them
    public static BlocConflict of(Union union, Years years, SpellRule rule, List<StateId> pool) {
        List<StateId> members = List.copyOf(union.membersDuring(years, rule));
        boolean[][] held = new boolean[members.size()][years.count()];
        for (int year = years.first(); year <= years.last(); year++) {
            SortedSet<StateId> ofYear = union.membersIn(year, rule);
            for (int m = 0; m < held.length; m++) {
                held[m][year - years.first()] = ofYear.contains(members.get(m));
            }
        }
        Map<StateId, Integer> positions = new HashMap<>();
        for (int i = 0; i < pool.size(); i++) {
            positions.put(pool.get(i), i);
        }
        return new BlocConflict(members, years, held, positions);
    }

    /// Those that were members in at least one of the years, in the order of their codes.
    public List<StateId> members() {
        return members;
    }

    /// [DisputesBetweenMembers] over all pairs.
    ///
    /// @param onsets whether a dispute counts once, when it begins, or in every year
    public ToDoubleFunction<int[]> disputes(Collection<Dispute> disputes, Hostility level, boolean onsets) {
        List<List<Opposed>> all = disputes.stream()
                .map(dispute -> opposed(dispute, level))
                .filter(pairs -> !pairs.isEmpty())
                .toList();
        double exposure = pairYears();
        return bloc -> {
            int[] places = places(bloc);
            int count = 0;
            for (List<Opposed> pairs : all) {
                count += count(pairs, places, onsets);
            }
            return exposure == 0 ? Double.NaN : 1000 * count / exposure;
        };
    }

    /// Two states on opposite sides of a dispute, by their positions in the pool.
    private record Opposed(int one, int other, int first, int last) {}

    private List<Opposed> opposed(Dispute dispute, Hostility level) {
        List<Opposed> pairs = new ArrayList<>();
        for (Participant one : dispute.participants()) {
            for (Participant other : dispute.participants()) {
                int first = Math.max(one.start().year(), other.start().year());
                int last = Math.min(
                        one.end().latest().getYear(), other.end().latest().getYear());
                boolean counts = one.isSideA()
                        && one.opposes(other)
                        && (one.hostility().isAtLeast(level)
                                || other.hostility().isAtLeast(level))
                        && first <= years.last()
                        && last >= years.first();
                Integer at = pool.get(one.state());
                Integer against = pool.get(other.state());
                if (counts && at != null && against != null) {
                    pairs.add(new Opposed(at, against, first, last));
                }
            }
        }
        return pairs;
    }

    private int count(List<Opposed> pairs, int[] places, boolean onsets) {
        int began = Integer.MAX_VALUE;
        int firstCounted = Integer.MAX_VALUE;
        int counted = 0;
        boolean[] counts = NONE;
        for (Opposed pair : pairs) {
            int one = places[pair.one];
            int other = places[pair.other];
            if (one < 0 || other < 0) {
                continue;
            }
            counts = counts.length == 0 ? new boolean[years.count()] : counts;
            for (int year = Math.max(pair.first, years.first()); year <= Math.min(pair.last, years.last()); year++) {
                int at = year - years.first();
                if (held[one][at] && held[other][at]) {
                    counted += counts[at] ? 0 : 1;
                    counts[at] = true;
                    firstCounted = Math.min(firstCounted, year);
                    began = Math.min(began, pair.first);
                }
            }
        }
        return onsets ? counted > 0 && firstCounted == began ? 1 : 0 : counted;
    }

    /// [ConflictBetweenMembers].
    ///
    /// @param perConflict whether each conflict counts once, or each of its years
    public ToDoubleFunction<int[]> between(
            Collection<ConflictYear> conflicts, Opposition opposition, boolean perConflict) {
        List<Sides> all = sides(conflicts, Opposition::sideA, opposition::sideB);
        double exposure = pairYears();
        return bloc -> {
            int[] places = places(bloc);
            int count = count(
                    all,
                    perConflict,
                    sides -> isHeld(sides.a, places, sides.year) && isHeld(sides.b, places, sides.year));
            return exposure == 0 ? Double.NaN : 1000 * count / exposure;
        };
    }

    /// [ConflictInsideMembers].
    ///
    /// @param perConflict whether each conflict counts once, or each of its years
    public ToDoubleFunction<int[]> inside(Collection<ConflictYear> conflicts, boolean perConflict) {
        List<ConflictYear> internal =
                conflicts.stream().filter(ConflictInsideMembers::isInternal).toList();
        List<Sides> all = sides(internal, ConflictYear::primaryA, ConflictYear::primaryA);
        double exposure = memberYears();
        return bloc -> {
            int[] places = places(bloc);
            int count = count(all, perConflict, sides -> isHeld(sides.a, places, sides.year));
            return exposure == 0 ? Double.NaN : 100 * count / exposure;
        };
    }

    /// Who fought in a year, by positions in the pool.
    ///
    /// @param conflict the number of the conflict among those of the period
    @SuppressWarnings("ArrayRecordComponent")
    private record Sides(int conflict, int year, int[] a, int[] b) {}

    private interface Side {
        SortedSet<StateId> of(ConflictYear conflict);
    }

    private interface Criterion {
        boolean counts(Sides sides);
    }

    private List<Sides> sides(Collection<ConflictYear> conflicts, Side a, Side b) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Sides> all = new ArrayList<>();
        for (ConflictYear row : conflicts) {
            int[] one = positions(a.of(row));
            int[] other = positions(b.of(row));
            if (years.covers(row.year()) && one.length > 0 && other.length > 0) {
                int number = numbers.computeIfAbsent(row.conflict(), _ -> numbers.size());
                all.add(new Sides(number, row.year(), one, other));
            }
        }
        return all;
    }

    private int[] positions(SortedSet<StateId> states) {
        return states.stream()
                .flatMap(state -> Stream.ofNullable(pool.get(state)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int count(List<Sides> all, boolean perConflict, Criterion criterion) {
        boolean[] seen = new boolean[all.size()];
        int count = 0;
        Set<Long> counted = new HashSet<>();
        for (Sides sides : all) {
            if (criterion.counts(sides)) {
                boolean isNew =
                        perConflict ? !seen[sides.conflict] : counted.add(((long) sides.conflict << 32) + sides.year);
                seen[sides.conflict] = true;
                count += isNew ? 1 : 0;
            }
        }
        return count;
    }

    private boolean isHeld(int[] states, int[] places, int year) {
        for (int state : states) {
            if (places[state] >= 0 && held[places[state]][year - years.first()]) {
                return true;
            }
        }
        return false;
    }

    /// The place that each state of the pool fills, -1 for none.
    private int[] places(int[] bloc) {
        int[] places = new int[pool.size()];
        Arrays.fill(places, -1);
        for (int m = 0; m < bloc.length; m++) {
            places[bloc[m]] = m;
        }
        return places;
    }

    private int memberYears() {
        int count = 0;
        for (int y = 0; y < years.count(); y++) {
            count += membersIn(y);
        }
        return count;
    }

    private int pairYears() {
        int count = 0;
        for (int y = 0; y < years.count(); y++) {
            count += membersIn(y) * (membersIn(y) - 1) / 2;
        }
        return count;
    }

    private int membersIn(int at) {
        int count = 0;
        for (boolean[] place : held) {
            count += place[at] ? 1 : 0;
        }
        return count;
    }
}
