package org.entente.assessment.indicator.people;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Placebo;
import org.entente.core.state.StateId;
import org.entente.core.tie.Ties;
import org.entente.models.measure.tie.InsideShare.End;

/// The null of a share of ties that is inside a union.
final class TieNulls {
    private TieNulls() {}

    static Optional<Placebo> place(
            Question question,
            String indicator,
            Ties ties,
            End end,
            Outcome outcome,
            SortedSet<StateId> members,
            int year) {
        List<StateId> pool = List.copyOf(ties.states(year));
        double[][] from = new double[pool.size()][pool.size()];
        double[] total = new double[pool.size()];
        for (int i = 0; i < from.length; i++) {
            for (int j = 0; j < from.length; j++) {
                from[i][j] =
                        i == j ? 0 : ties.value(pool.get(i), pool.get(j), year).orElse(0);
                total[end == End.FROM_MEMBERS ? i : j] += from[i][j];
            }
        }
        return new Nulls(question, indicator).place(outcome, members, pool, year, bloc -> share(bloc, from, total));
    }

    private static double share(int[] bloc, double[][] from, double[] total) {
        double inside = 0;
        double all = 0;
        for (int i : bloc) {
            all += total[i];
            for (int j : bloc) {
                inside += from[i][j];
            }
        }
        return all > 0 ? 100 * inside / all : Double.NaN;
    }
}
