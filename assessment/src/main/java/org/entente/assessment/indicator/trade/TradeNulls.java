package org.entente.assessment.indicator.trade;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.ToDoubleFunction;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Placebo;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;

/// The null of a union's shares of trade: the same share of blocs of as many states of the matrix.
///
/// Regions that stand for several economies are never drawn. The sums of rows and columns are made once, so a bloc of m
/// states costs m squared additions.
final class TradeNulls {
    private final Question question;
    private final String indicator;
    private final TradeMatrix matrix;
    private final List<StateId> pool;
    private final int[] at;
    private final double[][] flows;
    private final double[] exports;
    private final double[] imports;
    private final double all;

    TradeNulls(Question question, String indicator, TradeMatrix matrix) {
        this.question = question;
        this.indicator = indicator;
        this.matrix = matrix;
        this.pool = matrix.economies().stream()
                .filter(economy ->
                        question.context().catalogue().region(economy).isPresent())
                .toList();
        this.at = pool.stream().mapToInt(matrix::indexOf).toArray();
        this.flows = matrix.toArray();
        this.exports = new double[flows.length];
        this.imports = new double[flows.length];
        double total = 0;
        for (int i = 0; i < flows.length; i++) {
            for (int j = 0; j < flows.length; j++) {
                if (i != j) {
                    exports[i] += flows[i][j];
                    imports[j] += flows[i][j];
                    total += flows[i][j];
                }
            }
        }
        this.all = total;
    }

    Optional<Placebo> exportShare(Outcome outcome, SortedSet<StateId> members) {
        return place(outcome, members, bloc -> {
            double own = sum(bloc, exports);
            return own > 0 ? 100 * inside(bloc) / own : Double.NaN;
        });
    }

    /// S = 2W / (2W + B) and V = B / (2O + B), as in the measure itself.
    Optional<Placebo> introversion(Outcome outcome, SortedSet<StateId> members) {
        return place(outcome, members, bloc -> {
            double within = inside(bloc);
            double between = sum(bloc, exports) + sum(bloc, imports) - 2 * within;
            double among = all - within - between;
            double s = 2 * within / (2 * within + between);
            double v = between / (2 * among + between);
            double scale = s + v - 2 * s * v;
            return scale > 0 ? (s - v) / scale : Double.NaN;
        });
    }

    private Optional<Placebo> place(Outcome outcome, SortedSet<StateId> members, ToDoubleFunction<int[]> measure) {
        return new Nulls(question, indicator).place(outcome, members, pool, matrix.year(), measure);
    }

    private double inside(int[] bloc) {
        double sum = 0;
        for (int i : bloc) {
            for (int j : bloc) {
                sum += i == j ? 0 : flows[at[i]][at[j]];
            }
        }
        return sum;
    }

    private double sum(int[] bloc, double[] totals) {
        double sum = 0;
        for (int i : bloc) {
            sum += totals[at[i]];
        }
        return sum;
    }
}
