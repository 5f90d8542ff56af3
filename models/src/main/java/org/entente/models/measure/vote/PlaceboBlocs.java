package org.entente.models.measure.vote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Uncertainty;
import org.entente.core.state.StateId;
import org.entente.core.union.Union;
import org.entente.core.vote.RollCalls;
import org.entente.models.measure.placebo.Strata;
import org.entente.models.measure.placebo.StratifiedDraw;
import org.entente.numerics.sampling.Draws;
import org.entente.numerics.sampling.Seed;

/// The place of a union's voting among random blocs: the per cent of placebo unions at or below it.
///
/// A placebo union keeps the slots of the union's members, each with its own spells, and fills them with
/// different states drawn at random, each from the member's own stratum; its figure is measured in the same
/// way. Equal values count half (mid-rank). States are drawn from those that cast at least half of the
/// counted votes of the whole period (for attendance: had a seat for half of them), the union's own members
/// included: for a union that is itself a random bloc of such states the percentile is then uniform. Only
/// members with data have a slot. The idea is that of a permutation test: R. Fisher (1935), The Design of
/// Experiments, section 21.
///
/// The percentile has no sampling interval; with K placebos its simulation error is at most 50 / sqrt(K)
/// points.
///
/// @param strata who may stand in for whom
public record PlaceboBlocs(BlocStatistic statistic, VoteOptions options, int blocs, Strata strata, Seed seed) {
    public static final int DEFAULT_BLOCS = 10_000;

    private static final int BLOCS_A_TASK = 250;

    public PlaceboBlocs {
        if (blocs < 1) {
            throw new IllegalArgumentException("a null distribution needs at least one bloc, got %d".formatted(blocs));
        }
    }

    /// Of the same size, for voting agreement.
    public static PlaceboBlocs of(VotingAgreement agreement, Seed seed) {
        return of(
                new BlocStatistic.Pairs(agreement.similarity(), Weighting.EQUAL, agreement.without()),
                agreement.options(),
                Strata.NONE,
                seed);
    }

    public static PlaceboBlocs of(BlocStatistic statistic, VoteOptions options, Strata strata, Seed seed) {
        return new PlaceboBlocs(statistic, options, DEFAULT_BLOCS, strata, seed);
    }

    /// As many blocs as wanted.
    public PlaceboBlocs with(int number) {
        return new PlaceboBlocs(statistic, options, number, strata, seed);
    }

    /// Other stand-ins.
    public PlaceboBlocs with(Strata others) {
        return new PlaceboBlocs(statistic, options, blocs, others, seed);
    }

    /// The union among its placebos, which run as tasks of the executor; `Runnable::run` is the caller's
    /// own thread.
    public Result measure(RollCalls rollCalls, Union union, Executor executor) {
        BallotSets ballots = BallotSets.of(rollCalls, options);
        Places places = Places.of(statistic, ballots, Bloc.of(ballots.counted(), union, Set.of()));
        int drawable = places.pool().length;
        if (places.slots().isEmpty()) {
            return Result.missing(Gap.TOO_FEW, "the union itself has no figure to compare", drawable);
        }
        int[] candidates = places.candidates();
        List<StateId> states = Arrays.stream(candidates)
                .mapToObj(ballots.counted().states()::get)
                .toList();
        List<String> strataOf = strata.of().apply(states);
        int[] own = places.slots().stream()
                .mapToInt(slot -> states.indexOf(slot.state()))
                .toArray();
        StratifiedDraw draw = StratifiedDraw.of(
                strataOf.subList(0, drawable),
                Arrays.stream(own).mapToObj(strataOf::get).toList());
        if (!draw.varies()) {
            String detail =
                    "%d places and %d states that may stand in (%s)".formatted(own.length, draw.pool(), strata.rule());
            return Result.missing(Gap.TOO_FEW, detail, draw.pool());
        }
        PlaceboValues values = places.values(candidates, executor);
        double[] placebos = new double[blocs];
        List<CompletableFuture<Void>> tasks = new ArrayList<>();
        for (int b = 0; b < blocs; b += BLOCS_A_TASK) {
            int from = b;
            int to = Math.min(blocs, b + BLOCS_A_TASK);
            tasks.add(CompletableFuture.runAsync(() -> draw(values, draw, from, to, placebos), executor));
        }
        tasks.forEach(CompletableFuture::join);
        return Result.of(values.of(own), placebos, draw.pool(), strata.rule());
    }

    /// Each bloc has a stream of its own, so that it does not matter which task draws it.
    private void draw(PlaceboValues values, StratifiedDraw draw, int from, int to, double[] placebos) {
        for (int b = from; b < to; b++) {
            placebos[b] = values.of(draw.draw(seed.child(b).generator()));
        }
    }

    /// The union's percentile and the distribution that it is read from.
    ///
    /// @param percentile per cent of placebos at or below the union, ties by half; high means unusual
    ///     agreement
    /// @param union the union's own figure
    /// @param median the median placebo, with the middle 90 per cent of placebos as its interval
    /// @param placebos placebo unions with a value
    /// @param pool the number of states that were drawn from
    /// @param rule who stood in for whom
    public record Result(Outcome percentile, Outcome union, Outcome median, int placebos, int pool, String rule) {
        /// The union's place, if there is a distribution to read it from.
        public Optional<Placebo> place() {
            return percentile instanceof Outcome.Value place
                            && median instanceof Outcome.Value(double middle, Uncertainty.Interval range)
                    ? Optional.of(new Placebo(place.value(), middle, range.low(), range.high(), placebos, pool, rule))
                    : Optional.empty();
        }

        private static Result missing(Gap gap, String detail, int pool) {
            Outcome none = new Missing(gap, detail);
            return new Result(none, none, none, 0, pool, "");
        }

        private static Result of(double union, double[] values, int pool, String rule) {
            if (Arrays.stream(values).allMatch(Double::isNaN)) {
                return missing(Gap.TOO_FEW, "no placebo union has a figure", pool);
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
                    pool,
                    rule);
        }
    }
}
