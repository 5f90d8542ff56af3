package org.entente.assessment.indicator.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.Progress;
import org.entente.assessment.question.Tasks;
import org.entente.models.alignment.Payoffs;
import org.entente.models.equilibrium.ParameterDraws;
import org.entente.models.equilibrium.ParameterGrid;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.numerics.sampling.Seed;

/// The game at each combination of the parameters: at the corners of their ranges, the centre
/// first, or at draws from their prior. All coalitions and options of a run are solved at the same
/// ones.
///
/// @param drawn whether they are draws
record Draws(List<Payoffs> payoffs, boolean drawn) {
    /// How many equilibria the table of all coalitions may take, all draws together.
    private static final int TABLE_BUDGET = 24_000;

    private static final int FEWEST_FOR_A_TABLE = 10;

    /// Beyond, all coalitions are solved at the centre alone.
    static final int MOST_MEMBERS_DRAWN = 11;

    Draws {
        payoffs = List.copyOf(payoffs);
    }

    /// The payoffs of a game, shared by all figures of a run.
    static Draws of(Context context, UnionGame union, Choices choices) {
        List<Object> key = List.of(
                "alignment payoffs",
                union.year(),
                union.game().members(),
                union.game().rivals(),
                choices.draws());
        return context.memo().get(key, Draws.class, () -> {
            List<Cell> cells = choices.draws()
                    .map(count -> ParameterDraws.cited(count, new Seed(context.seed())))
                    .orElseGet(() -> ParameterGrid.cited().corners());
            return new Draws(
                    cells.stream().map(cell -> union.game().at(cell)).toList(),
                    choices.draws().isPresent());
        });
    }

    int size() {
        return payoffs.size();
    }

    /// The first so many of them; fewer for the table of all coalitions of a larger union, and the
    /// centre alone for one of more than eleven members.
    Draws forTable(UnionGame union) {
        long coalitions = 1L << union.size();
        if (union.size() > MOST_MEMBERS_DRAWN) {
            return new Draws(
                    List.of(union.game().at(ParameterGrid.cited().corners().getFirst())), false);
        }
        int affordable = Math.max((int) (TABLE_BUDGET / coalitions), FEWEST_FOR_A_TABLE);
        return new Draws(payoffs.subList(0, Math.min(size(), affordable)), drawn);
    }

    /// One answer for each of them, in order.
    <T> List<T> each(Context context, Function<Payoffs, T> answer) {
        return each(context, answer, Progress.SILENT);
    }

    <T> List<T> each(Context context, Function<Payoffs, T> answer, Progress progress) {
        AtomicInteger done = new AtomicInteger();
        List<Callable<T>> tasks = new ArrayList<>();
        for (Payoffs one : payoffs) {
            tasks.add(() -> {
                T result = answer.apply(one);
                progress.done(done.incrementAndGet(), size());
                return result;
            });
        }
        return Tasks.inOrder(context.executor(), tasks);
    }
}
