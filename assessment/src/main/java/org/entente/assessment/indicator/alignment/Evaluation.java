package org.entente.assessment.indicator.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.entente.assessment.indicator.alignment.Kind.Needs;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.Progress;
import org.entente.assessment.question.Subjects;
import org.entente.assessment.question.Tasks;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;
import org.entente.models.alignment.Alignment;
import org.entente.models.alignment.CoalitionSolution;
import org.entente.models.alignment.CoalitionWorths;
import org.entente.models.alignment.Formats;
import org.entente.models.alignment.LargeUnionSolution;
import org.entente.models.alignment.MinimalTransfers;
import org.entente.models.alignment.PartitionRule;
import org.entente.models.alignment.Payoffs;

/// One quantity at every combination of the parameters; what figures of a run share is solved once.
final class Evaluation {
    static final int MOST_MEMBERS = CoalitionWorths.MOST_MEMBERS;

    /// Part of the members' expenditure below which a change is none: the solver's tolerance is
    /// below it.
    private static final double NOTHING = 1e-9;

    private final Kind kind;
    private final Context context;
    private final UnionGame union;
    private final Alignment target;
    private final double depth;
    private final Optional<StateId> entrant;
    private final Draws draws;
    private final int coalition;
    private final List<String> outsiders;
    private final PartitionRule rule;
    private final List<AtCell> cells;

    Evaluation(Kind kind, Context context, UnionGame union, Choices choices) {
        this(kind, context, union, choices, Progress.SILENT);
    }

    Evaluation(Kind kind, Context context, UnionGame union, Choices choices, Progress progress) {
        this.kind = kind;
        this.context = context;
        this.union = union;
        this.depth = choices.depth();
        Alignment named = Targets.parse(choices.target(), union.game().members());
        this.target =
                kind.isAboutFormats() ? named.withUnion(choices.unionDepth()).with(depth) : named;
        this.entrant = kind.needs() == Needs.ENTRANT ? Optional.of(entrant(choices)) : Optional.empty();
        this.outsiders = UnionGame.codes(union.partners(UnionGame.OUTSIDERS));
        this.coalition = choices.coalition(union.game().members());
        this.rule = choices.rule();
        Draws all = Draws.of(context, union, choices);
        this.draws = isOfSets(kind) ? all.forTable(context, union) : all;
        this.cells = cells(choices, progress);
    }

    private StateId entrant(Choices choices) {
        return choices.entrant().equals(Choices.ENTRANT.standard())
                ? union.partners(1).getFirst()
                : new Subjects(context.catalogue()).state(choices.entrant());
    }

    private List<AtCell> cells(Choices choices, Progress progress) {
        List<Object> key = List.of(
                "alignment " + kind.needs(),
                union.year(),
                union.game().members(),
                union.game().rivals(),
                target,
                union.leaderPosition(),
                depth,
                choices.draws(),
                choices.given(),
                choices.unionDepth(),
                choices.form(),
                rule,
                coalition,
                entrant);
        return context.memo()
                .get(key, Cells.class, () -> new Cells(solved(choices, progress)))
                .cells();
    }

    private List<AtCell> solved(Choices choices, Progress progress) {
        if (kind.needs() == Needs.COALITIONS && union.size() > MOST_MEMBERS) {
            return oneByOne(
                    payoffs -> at(
                            payoffs,
                            Optional.empty(),
                            Optional.of(LargeUnionSolution.of(payoffs, rule, context.executor())),
                            Optional.empty(),
                            Optional.empty()),
                    progress);
        }
        if (kind.needs() == Needs.TRANSFERS && union.size() > MOST_MEMBERS) {
            return oneByOne(
                    payoffs -> at(
                            payoffs,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(MinimalTransfers.coalitionProofByGeneration(
                                    payoffs, target, union.leaderPosition(), depth, context.executor())),
                            Optional.empty()),
                    progress);
        }
        return draws.each(
                context,
                payoffs -> at(
                        payoffs,
                        kind.needs() == Needs.COALITIONS
                                ? Optional.of(CoalitionSolution.of(payoffs, rule))
                                : Optional.empty(),
                        Optional.empty(),
                        kind.needs() == Needs.TRANSFERS
                                ? Optional.of(
                                        MinimalTransfers.coalitionProof(payoffs, target, union.leaderPosition(), depth))
                                : Optional.empty(),
                        kind.needs() == Needs.FORMATS
                                ? Optional.of(Formats.of(payoffs, choices.form(), choices.unionDepth(), depth))
                                : Optional.empty()),
                progress);
    }

    /// Each of which keeps all threads busy.
    private List<AtCell> oneByOne(Function<Payoffs, AtCell> answer, Progress progress) {
        List<AtCell> found = new ArrayList<>();
        for (Payoffs payoffs : draws.payoffs()) {
            found.add(answer.apply(payoffs));
            progress.done(found.size(), draws.size());
        }
        return found;
    }

    private AtCell at(
            Payoffs payoffs,
            Optional<CoalitionSolution> solution,
            Optional<LargeUnionSolution> large,
            Optional<MinimalTransfers> transfers,
            Optional<Formats> formats) {
        return new AtCell(
                payoffs,
                target,
                union.leaderPosition(),
                depth,
                solution,
                large,
                transfers,
                formats,
                entrant.map(StateId::code),
                coalition,
                rule,
                outsiders);
    }

    /// What a memo holds.
    private record Cells(List<AtCell> cells) {}

    List<AtCell> cells() {
        return cells;
    }

    /// Whether every coalition was solved, at one combination or more.
    boolean isTable() {
        return isOfSets(kind) && union.size() <= MOST_MEMBERS;
    }

    private static boolean isOfSets(Kind kind) {
        return switch (kind.needs()) {
            case COALITION, COALITIONS, TRANSFERS -> true;
            case EXITS, RIVAL, ENTRANT, FORMAT, FORMATS -> false;
        };
    }

    Draws.Spread spread() {
        return draws.what();
    }

    Alignment target() {
        return target;
    }

    Optional<StateId> entrantState() {
        return entrant;
    }

    /// The quantity of one member, or of the union, at each combination.
    ///
    /// @param member position in the game, or -1
    double[] values(int member) {
        double tolerance = tolerance();
        List<Double> found = Tasks.inOrder(
                context.executor(),
                cells.stream()
                        .<Callable<Double>>map(at -> () -> kind.quantity().of(at, member))
                        .toList());
        return found.stream()
                .mapToDouble(value -> Math.abs(value) < tolerance ? 0 : value)
                .toArray();
    }

    private double tolerance() {
        Unit unit = kind.family().unit();
        if (unit.equals(Unit.USD_MILLION) || kind.isChance()) {
            return (kind.needs() == Needs.COALITIONS || kind.needs() == Needs.FORMATS) && kind.isChance()
                    ? 0
                    : NOTHING * union.expenditure();
        }
        return unit.equals(Unit.PERCENT) ? 100 * NOTHING : 0;
    }
}
