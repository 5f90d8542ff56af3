package org.entente.models.measure.vote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Uncertainty;
import org.entente.core.state.StateId;
import org.entente.core.union.Union;
import org.entente.core.vote.RollCalls;
import org.entente.models.measure.vote.Bloc.Slot;
import org.entente.numerics.sampling.Draws;
import org.entente.numerics.sampling.Sampling;
import org.entente.numerics.sampling.Seed;

/// The place of a union's voting agreement among random blocs: the per cent of placebo unions at or below
/// it.
///
/// A placebo union keeps the slots of the union's members, each with its own spells, and fills them with
/// different states drawn at random; its agreement is measured in the same way. Equal values count half
/// (mid-rank). States are drawn from those that cast at least half of the counted votes of the whole
/// period, the union's own members included: for a union that is itself a random bloc of such states the
/// percentile is then uniform. Only members with data have a slot. The idea is that of a permutation test:
/// R. Fisher (1935), The Design of Experiments, section 21.
///
/// The percentile has no sampling interval; with K placebos its simulation error is at most 50 / sqrt(K)
/// points.
///
/// @param among states that may be drawn, a region for example; empty for all
public record PlaceboBlocs(VotingAgreement agreement, int blocs, SortedSet<StateId> among, Seed seed) {
    public static final int DEFAULT_BLOCS = 10_000;

    private static final int BLOCS_A_TASK = 250;

    public PlaceboBlocs {
        if (blocs < 1) {
            throw new IllegalArgumentException("a null distribution needs at least one bloc, got %d".formatted(blocs));
        }
        among = Collections.unmodifiableSortedSet(new TreeSet<>(among));
    }

    public static PlaceboBlocs of(VotingAgreement agreement, Seed seed) {
        return new PlaceboBlocs(agreement, DEFAULT_BLOCS, new TreeSet<>(), seed);
    }

    /// The union among its placebos, which run as tasks of the executor; `Runnable::run` is the caller's
    /// own thread.
    public Result measure(RollCalls rollCalls, Union union, Executor executor) {
        BallotSets ballots = BallotSets.of(rollCalls, agreement.options());
        Bloc members = Bloc.of(ballots.counted(), union, agreement.without());
        PairAverage average = agreement.average(ballots, members);
        List<Slot> slots = IntStream.range(0, members.size())
                .filter(average::hasData)
                .mapToObj(members.slots()::get)
                .toList();
        int[] pool = pool(ballots.counted());
        if (slots.isEmpty()) {
            return Result.missing(Gap.TOO_FEW, "the union itself has no agreement to compare", pool.length);
        }
        if (pool.length < slots.size()) {
            String detail = "%d states cast half of the votes; %d are needed".formatted(pool.length, slots.size());
            return Result.missing(Gap.TOO_FEW, detail, pool.length);
        }
        PairValues values = PairValues.of(ballots, slots, pool, agreement.similarity(), executor);
        double[] placebos = new double[blocs];
        List<CompletableFuture<Void>> tasks = new ArrayList<>();
        for (int b = 0; b < blocs; b += BLOCS_A_TASK) {
            int from = b;
            int to = Math.min(blocs, b + BLOCS_A_TASK);
            tasks.add(CompletableFuture.runAsync(() -> draw(values, slots.size(), from, to, placebos), executor));
        }
        tasks.forEach(CompletableFuture::join);
        return Result.of(average.mean(), placebos, pool.length);
    }

    /// Each bloc has a stream of its own, so that it does not matter which task draws it.
    private void draw(PairValues values, int slots, int from, int to, double[] placebos) {
        for (int b = from; b < to; b++) {
            placebos[b] = values.mean(
                    Sampling.distinct(values.pool(), slots, seed.child(b).generator()));
        }
    }

    private int[] pool(RollCalls counted) {
        return IntStream.range(0, counted.states().size())
                .filter(s -> among.isEmpty() || among.contains(counted.states().get(s)))
                .filter(s -> 2 * votesCast(counted, s) >= counted.size())
                .toArray();
    }

    /// What was cast, whatever an absence counts as.
    private static int votesCast(RollCalls counted, int state) {
        return (int) IntStream.range(0, counted.size())
                .filter(r -> counted.ballot(r, state).isCast())
                .count();
    }

    /// The union's percentile and the distribution that it is read from.
    ///
    /// @param percentile per cent of placebos at or below the union, ties by half; high means unusual
    ///     agreement
    /// @param union the union's own agreement
    /// @param median the median placebo, with the middle 90 per cent of placebos as its interval
    /// @param placebos placebo unions with a value
    /// @param pool the number of states that were drawn from
    public record Result(Outcome percentile, Outcome union, Outcome median, int placebos, int pool) {
        /// The union's place, if there is a distribution to read it from.
        public Optional<Placebo> place() {
            return percentile instanceof Outcome.Value place
                            && median instanceof Outcome.Value(double middle, Uncertainty.Interval range)
                    ? Optional.of(
                            new Placebo(place.value(), middle, range.low(), range.high(), placebos, pool, "same-size"))
                    : Optional.empty();
        }

        private static Result missing(Gap gap, String detail, int pool) {
            Outcome none = new Missing(gap, detail);
            return new Result(none, none, none, 0, pool);
        }

        private static Result of(double union, double[] values, int pool) {
            if (Arrays.stream(values).allMatch(Double::isNaN)) {
                return missing(Gap.TOO_FEW, "no placebo union has a pair with enough common votes", pool);
            }
            Draws draws = Draws.of(values);
            String method = "middle 90 per cent of %d placebo unions".formatted(draws.size());
            Uncertainty none = new Uncertainty.None("a rank among simulated blocs");
            return new Result(
                    new Outcome.Value(draws.percentileOf(union), none),
                    new Outcome.Value(union, new Uncertainty.None("see the measure itself")),
                    new Outcome.Value(
                            draws.median(), new Uncertainty.Interval(draws.low(90), draws.high(90), 90, method)),
                    draws.size(),
                    pool);
        }
    }
}
