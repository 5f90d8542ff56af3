package org.entente.assessment.indicator.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.Progress;
import org.entente.assessment.question.Tasks;
import org.entente.models.alignment.AlignmentGame;
import org.entente.models.alignment.Payoffs;
import org.entente.models.equilibrium.ParameterGrid.Cell;

/// The game at each combination of the parameters: at draws from their prior, or at the
/// corners of their ranges, the centre first; at one where all are given. All coalitions and options of a run are
/// solved at the same
/// ones.
///
/// @param what what they are
record Draws(List<Payoffs> payoffs, Spread what) {
    /// How many equilibria the table of all coalitions may take, all draws together.
    private static final int TABLE_BUDGET = 24_000;

    private static final int FEWEST_FOR_A_TABLE = 10;

    /// Beyond, all coalitions are solved at three draws alone.
    static final int MOST_MEMBERS_DRAWN = 11;

    /// What a set of combinations is.
    enum Spread {
        /// The centre of the stated ranges and their corners.
        CORNERS,
        /// Draws from the stated prior.
        DRAWS,
        /// The three draws at which the union's worth is at its median, its 5th and its 95th percentile.
        THREE_DRAWS
    }

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
                choices.draws(),
                choices.given());
        return context.memo().get(key, Draws.class, () -> {
            List<Cell> cells = choices.parameters().cells(context.seed());
            return new Draws(
                    cells.stream().map(cell -> union.game().at(cell)).toList(),
                    cells.size() > 1 && choices.draws().isPresent() ? Spread.DRAWS : Spread.CORNERS);
        });
    }

    int size() {
        return payoffs.size();
    }

    /// Those at which the table of all coalitions is solved. Where there are too many draws for it, some at even
    /// steps of the union's worth; for a union of more than eleven members three, or of the corners the centre.
    Draws forTable(Context context, UnionGame union) {
        boolean isLarge = union.size() > MOST_MEMBERS_DRAWN;
        if (what == Spread.CORNERS) {
            return isLarge ? new Draws(payoffs.subList(0, 1), what) : this;
        }
        int affordable = Math.max((int) (TABLE_BUDGET / (1L << union.size())), FEWEST_FOR_A_TABLE);
        if (!isLarge && affordable >= size()) {
            return this;
        }
        List<Payoffs> byWorth = byWorth(context);
        if (isLarge) {
            List<Payoffs> three = Stream.of(0.5, 0.05, 0.95)
                    .map(share -> byWorth.get((int) Math.round(share * (size() - 1))))
                    .toList();
            return new Draws(three, Spread.THREE_DRAWS);
        }
        List<Payoffs> even = IntStream.range(0, affordable)
                .mapToObj(k -> byWorth.get((int) ((k + 0.5) * size() / affordable)))
                .toList();
        return new Draws(even, Spread.DRAWS);
    }

    /// How many there are of those for the table.
    int tableSize(UnionGame union) {
        return union.size() > MOST_MEMBERS_DRAWN
                ? what == Spread.DRAWS ? 3 : 1
                : Math.min(size(), Math.max((int) (TABLE_BUDGET / (1L << union.size())), FEWEST_FOR_A_TABLE));
    }

    /// From the draw at which the union is worth least to that at which it is worth most.
    private List<Payoffs> byWorth(Context context) {
        List<Double> worths = each(context, one -> {
            AlignmentGame game = one.game();
            return IntStream.range(0, game.size())
                    .mapToDouble(i -> one.payoff(i, game.allInUnion()))
                    .sum();
        });
        return IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> worths.get(k))
                        .thenComparing(Comparator.naturalOrder()))
                .map(payoffs::get)
                .toList();
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
