package org.entente.assessment.indicator.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.Subject;
import org.entente.assessment.question.Tasks;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.time.Years;
import org.entente.core.vote.RollCalls;
import org.entente.data.library.Holding;
import org.entente.models.measure.vote.AbsenceRule;
import org.entente.models.measure.vote.Credit;
import org.entente.models.measure.vote.Unanimity;
import org.entente.models.measure.vote.VoteOptions;
import org.entente.models.measure.vote.VotingAgreement;
import org.entente.numerics.sampling.Resampling;

/// The voting agreement of two unions under every choice of absence, credit and unanimity: does the comparison turn
/// round, and on which choice?
public final class Variants {
    private final String first;
    private final String second;
    private final List<Cell> cells;

    private Variants(String first, String second, List<Cell> cells) {
        this.first = first;
        this.second = second;
        this.cells = List.copyOf(cells);
    }

    /// Whether a pair is averaged over all years at once, or year by year.
    private enum Pooling {
        PAIRS_OVER_ALL_YEARS,
        MEAN_OF_YEARS
    }

    /// Points under one combination of choices or in one year, without intervals.
    private record Cell(String name, Pooling pooling, VoteOptions options, double first, double second) {
        boolean atOrAbove() {
            return first >= second;
        }
    }

    /// Every choice of absence, credit and unanimity with pairs over all the years, and every choice of absence with
    /// the mean of the single years; those for which both unions have a value.
    public static Variants ofVotes(Context context, Subject one, Subject other, Years years) {
        List<Callable<Optional<Cell>>> tasks = new ArrayList<>();
        context.library().votes().ifPresent(holding -> {
            RollCalls rollCalls = Votes.in(holding, years);
            for (AbsenceRule absence : AbsenceRule.values()) {
                VoteOptions ofYears = VoteOptions.DEFAULT.with(absence);
                tasks.add(() -> meanOfYears(context, holding, years, one, other, ofYears));
                for (Credit credit : Credit.values()) {
                    for (Unanimity unanimity : Unanimity.values()) {
                        VoteOptions options =
                                VoteOptions.DEFAULT.with(absence).with(credit).with(unanimity);
                        tasks.add(() -> cell(context, name(options), rollCalls, one, other, options));
                    }
                }
            }
        });
        return of(context, one, other, tasks);
    }

    /// The years of a period one by one, under the default definition.
    public static Variants ofYears(Context context, Subject one, Subject other, Years years) {
        List<Callable<Optional<Cell>>> tasks = new ArrayList<>();
        context.library()
                .votes()
                .ifPresent(holding -> years.stream()
                        .forEach(year ->
                                tasks.add(() -> ofYear(context, holding, year, one, other, VoteOptions.DEFAULT))));
        return of(context, one, other, tasks);
    }

    private static Variants of(Context context, Subject one, Subject other, List<Callable<Optional<Cell>>> tasks) {
        List<Cell> cells = Tasks.inOrder(context.executor(), tasks).stream()
                .flatMap(Optional::stream)
                .toList();
        return new Variants(one.union().id().code(), other.union().id().code(), cells);
    }

    private static Optional<Cell> ofYear(
            Context context, Holding<RollCalls> holding, int year, Subject one, Subject other, VoteOptions options) {
        return cell(context, Integer.toString(year), Votes.in(holding, Years.of(year)), one, other, options);
    }

    private static Optional<Cell> meanOfYears(
            Context context, Holding<RollCalls> holding, Years years, Subject one, Subject other, VoteOptions options) {
        List<Cell> single = years.stream()
                .mapToObj(year -> ofYear(context, holding, year, one, other, options))
                .flatMap(Optional::stream)
                .toList();
        if (single.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Cell(
                "the mean of years, " + name(options),
                Pooling.MEAN_OF_YEARS,
                options,
                single.stream().mapToDouble(Cell::first).average().orElseThrow(),
                single.stream().mapToDouble(Cell::second).average().orElseThrow()));
    }

    private static Optional<Cell> cell(
            Context context, String name, RollCalls rollCalls, Subject one, Subject other, VoteOptions options) {
        OptionalDouble a = agreement(context, name, rollCalls, one, options);
        OptionalDouble b = agreement(context, name, rollCalls, other, options);
        return a.isPresent() && b.isPresent()
                ? Optional.of(new Cell(name, Pooling.PAIRS_OVER_ALL_YEARS, options, a.getAsDouble(), b.getAsDouble()))
                : Optional.empty();
    }

    /// One union is compared with several others; its own agreement is computed once.
    private static OptionalDouble agreement(
            Context context, String name, RollCalls rollCalls, Subject subject, VoteOptions options) {
        Object key =
                List.of("variants", subject.whom(), subject.union().memberships(), name, options, rollCalls.size());
        return context.memo().get(key, OptionalDouble.class, () -> {
            var mean = VotingAgreement.of(options).measure(rollCalls, subject.union(), Resampling.none());
            return mean.outcome() instanceof Value value ? OptionalDouble.of(value.value()) : OptionalDouble.empty();
        });
    }

    public int size() {
        return cells.size();
    }

    /// In how many combinations the first union is at or above the second.
    public int atOrAbove() {
        return (int) cells.stream().filter(Cell::atOrAbove).count();
    }

    public boolean allAtOrAbove() {
        return !cells.isEmpty() && atOrAbove() == size();
    }

    public boolean allBelow() {
        return !cells.isEmpty() && atOrAbove() == 0;
    }

    /// The cells in which the first union is at or above the second, by name.
    public String namesAtOrAbove() {
        return cells.stream().filter(Cell::atOrAbove).map(Cell::name).collect(Collectors.joining(", "));
    }

    /// The cells in which the first union is below the second, by name.
    public String namesBelow() {
        return cells.stream().filter(cell -> !cell.atOrAbove()).map(Cell::name).collect(Collectors.joining(", "));
    }

    private static String name(VoteOptions options) {
        return "absent=%s credit=%s unanimous=%s".formatted(options.absence(), options.credit(), options.unanimity());
    }

    /// The one option whose choice alone decides the comparison, if there is one.
    public Optional<String> deciding() {
        if (allAtOrAbove() || allBelow() || cells.isEmpty()) {
            return Optional.empty();
        }
        if (decides(cell -> cell.options().absence())) {
            return Optional.of("how absence counts");
        }
        if (decides(Cell::pooling)) {
            return Optional.of("whether pairs are taken over all years or the mean of years is");
        }
        if (decides(cell -> cell.options().credit())) {
            return Optional.of("what an abstention agrees with");
        }
        if (decides(cell -> cell.options().unanimity())) {
            return Optional.of("whether unanimous votes are dropped");
        }
        return Optional.of("no single one; their combination");
    }

    private boolean decides(Function<Cell, Object> option) {
        return cells.stream()
                .allMatch(cell -> cells.stream()
                        .filter(other -> option.apply(other).equals(option.apply(cell)))
                        .allMatch(other -> other.atOrAbove() == cell.atOrAbove()));
    }

    /// The combinations that speak against the first union being at or above the second, or against its being below.
    public List<String> against(boolean claimHolds) {
        return cells.stream()
                .filter(cell -> claimHolds != cell.atOrAbove())
                .limit(3)
                .map(cell ->
                        "With %s: %s %.3f, %s %.3f.".formatted(cell.name(), first, cell.first(), second, cell.second()))
                .toList();
    }
}
