package org.entente.models.measure.vote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.entente.core.state.Dyad;
import org.entente.core.state.StateId;
import org.entente.core.vote.RollCall;
import org.entente.core.vote.RollCalls;

/// The tables of ballots of all pairs of states over a set of roll calls, such as those of a session: every
/// [Similarity] under every [AbsenceRule], from one count.
///
/// A table has the four things that a member of the United Nations can do (no, abstain, yes, be absent) for
/// both states. Memberships of unions play no part. States with no ballot among the roll calls are left
/// out; a pair with fewer than 10 common votes has no value.
public final class DyadTables {
    private static final int KINDS = BallotSets.ABSENT + 1;
    private static final int CELLS = KINDS * KINDS;

    private final List<StateId> states;
    private final int[] cells;

    private DyadTables(List<StateId> states, int[] cells) {
        this.states = states;
        this.cells = cells;
    }

    /// @param options which roll calls count; absence and credit are chosen afterwards
    public static DyadTables of(RollCalls rollCalls, VoteOptions options) {
        BallotSets ballots = BallotSets.of(rollCalls, options.with(AbsenceRule.DROP));
        List<StateId> all = ballots.counted().states();
        int[] present = IntStream.range(0, all.size())
                .filter(state -> BallotSets.size(ballots.of(state)) > 0)
                .toArray();
        int[] cells = new int[present.length * (present.length - 1) / 2 * CELLS];
        int at = 0;
        for (int j = 1; j < present.length; j++) {
            long[][] second = ballots.of(present[j]);
            for (int i = 0; i < j; i++) {
                count(ballots.of(present[i]), second, cells, at);
                at += CELLS;
            }
        }
        return new DyadTables(IntStream.of(present).mapToObj(all::get).toList(), cells);
    }

    /// The tables of every session, in the order of their first roll calls; each session is a task of the
    /// executor.
    public static Map<String, DyadTables> bySession(RollCalls rollCalls, VoteOptions options, Executor executor) {
        Map<String, List<Integer>> positions = new LinkedHashMap<>();
        List<RollCall> list = rollCalls.list();
        for (int r = 0; r < list.size(); r++) {
            positions
                    .computeIfAbsent(list.get(r).session(), _ -> new ArrayList<>())
                    .add(r);
        }
        Map<String, CompletableFuture<DyadTables>> tasks = new LinkedHashMap<>();
        positions.forEach((session, at) -> tasks.put(
                session,
                CompletableFuture.supplyAsync(
                        () -> of(
                                rollCalls.select(
                                        at.stream().mapToInt(Integer::intValue).toArray()),
                                options),
                        executor)));
        Map<String, DyadTables> sessions = new LinkedHashMap<>();
        tasks.forEach((session, task) -> sessions.put(session, task.join()));
        return sessions;
    }

    private static void count(long[][] first, long[][] second, int[] cells, int at) {
        for (int x = 0; x < KINDS; x++) {
            long[] a = first[x];
            for (int y = 0; y < KINDS; y++) {
                long[] b = second[y];
                int sum = 0;
                for (int w = 0; w < a.length; w++) {
                    sum += Long.bitCount(a[w] & b[w]);
                }
                cells[at + KINDS * x + y] = sum;
            }
        }
    }

    /// The states with a ballot, by code.
    public List<StateId> states() {
        return states;
    }

    public int pairs() {
        return cells.length / CELLS;
    }

    /// The similarity of two states; empty if they share fewer than 10 votes, the statistic is undefined for
    /// them, or has no place for an absence.
    public OptionalDouble find(Dyad dyad, Similarity similarity, AbsenceRule rule) {
        int one = states.indexOf(dyad.first());
        int two = states.indexOf(dyad.second());
        if (one < 0 || two < 0 || one == two) {
            return OptionalDouble.empty();
        }
        int i = Math.min(one, two);
        int j = Math.max(one, two);
        int[] table = new int[BallotSets.CELLS];
        fold(j * (j - 1) / 2 + i, rule, table);
        boolean counts = Arrays.stream(table).sum() >= PairAverage.FEWEST_COMMON_VOTES;
        double value = counts && isDefined(similarity, rule) ? similarity.value(table) : Double.NaN;
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// All similarities under a rule, by similarity and pair: pair j(j - 1)/2 + i is that of states i < j. NaN
    /// where there is none; it does not leave the package. A similarity that the rule does not define has no
    /// values at all.
    double[][] values(AbsenceRule rule) {
        Similarity[] defined = Arrays.stream(Similarity.values())
                .filter(similarity -> isDefined(similarity, rule))
                .toArray(Similarity[]::new);
        double[][] values = new double[Similarity.values().length][0];
        for (Similarity similarity : defined) {
            values[similarity.ordinal()] = new double[pairs()];
        }
        int[] table = new int[BallotSets.CELLS];
        PairSums sums = new PairSums();
        for (int p = 0; p < pairs(); p++) {
            fold(p, rule, table);
            sums.read(table, 0);
            boolean counts = sums.total + sums.absent >= PairAverage.FEWEST_COMMON_VOTES;
            for (Similarity similarity : defined) {
                values[similarity.ordinal()][p] = counts ? similarity.value(sums) : Double.NaN;
            }
        }
        return values;
    }

    private static boolean isDefined(Similarity similarity, AbsenceRule rule) {
        return rule != AbsenceRule.AS_DISAGREE || similarity.hasPlaceForAbsence();
    }

    /// The table of a pair as [BallotSets#together] has it under a rule.
    private void fold(int pair, AbsenceRule rule, int[] table) {
        int at = pair * CELLS;
        for (int x = BallotSets.NO; x <= BallotSets.YES; x++) {
            for (int y = BallotSets.NO; y <= BallotSets.YES; y++) {
                table[3 * x + y] = cells[at + KINDS * x + y];
            }
        }
        table[BallotSets.EITHER_ABSENT] = 0;
        if (rule == AbsenceRule.DROP) {
            return;
        }
        for (int x = 0; x < KINDS; x++) {
            for (int y = 0; y < KINDS; y++) {
                if (x == BallotSets.ABSENT || y == BallotSets.ABSENT) {
                    table[
                                    rule == AbsenceRule.AS_DISAGREE
                                            ? BallotSets.EITHER_ABSENT
                                            : 3 * abstained(x) + abstained(y)] +=
                            cells[at + KINDS * x + y];
                }
            }
        }
    }

    private static int abstained(int kind) {
        return kind == BallotSets.ABSENT ? BallotSets.ABSTAIN : kind;
    }
}
