package org.entente.assessment.indicator.trade;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Placebo;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.models.measure.trade.BlocTrade;

/// The null of a union's figure of trade: the same figure of blocs of states of the matrix.
///
/// Regions that stand for several economies are never drawn.
///
/// @param indicator its id, which the draws depend on
/// @param measure how [BlocTrade] gives the figure
record TradeNulls(Question question, String indicator, Function<BlocTrade, ToDoubleFunction<int[]>> measure) {
    /// The place of a figure of a matrix; none where no null is wanted.
    Optional<Placebo> place(Outcome outcome, Collection<StateId> members, TradeMatrix matrix) {
        return place(outcome, members, matrix, economies(matrix));
    }

    /// As above, drawn from some states of the matrix alone.
    Optional<Placebo> place(
            Outcome outcome, Collection<StateId> members, TradeMatrix matrix, Predicate<StateId> mayBeDrawn) {
        return place(
                outcome,
                members,
                matrix,
                economies(matrix).stream().filter(mayBeDrawn).toList());
    }

    /// As above, for a leader that stays: it is neither replaced nor drawn.
    Optional<Placebo> placeWithLeader(
            Outcome outcome, Collection<StateId> members, StateId leader, TradeMatrix matrix) {
        List<StateId> others =
                members.stream().filter(member -> !member.equals(leader)).toList();
        List<StateId> pool = economies(matrix).stream()
                .filter(economy -> !economy.equals(leader))
                .toList();
        return place(outcome, others, matrix, pool);
    }

    private Optional<Placebo> place(
            Outcome outcome, Collection<StateId> members, TradeMatrix matrix, List<StateId> pool) {
        Nulls nulls = new Nulls(question, indicator);
        if (!nulls.isWanted(outcome)) {
            return Optional.empty();
        }
        int[] at = pool.stream().mapToInt(matrix::indexOf).toArray();
        ToDoubleFunction<int[]> figure = measure.apply(BlocTrade.of(matrix));
        return nulls.place(outcome, members, pool, matrix.year(), bloc -> {
            int[] economies = new int[bloc.length];
            for (int i = 0; i < economies.length; i++) {
                economies[i] = at[bloc[i]];
            }
            return figure.applyAsDouble(economies);
        });
    }

    /// The states of a matrix.
    private List<StateId> economies(TradeMatrix matrix) {
        return matrix.economies().stream()
                .filter(economy ->
                        question.context().catalogue().region(economy).isPresent())
                .toList();
    }
}
