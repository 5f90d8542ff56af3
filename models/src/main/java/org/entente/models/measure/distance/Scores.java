package org.entente.models.measure.distance;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Uncertainty;
import org.entente.core.panel.Panel;
import org.entente.core.state.StateId;

/// The point estimates of some states in one year, and the distances between them.
record Scores(SortedMap<StateId, Double> byState) {
    static Scores of(Panel panel, String column, Iterable<StateId> states, int year) {
        SortedMap<StateId, Double> scores = new TreeMap<>();
        for (StateId state : states) {
            panel.value(column, state, year).ifPresent(score -> scores.put(state, score));
        }
        return new Scores(scores);
    }

    int size() {
        return byState.size();
    }

    double[] values() {
        return byState.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// The mean absolute difference over pairs of numbers.
    static double distance(double[] scores) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = i + 1; j < scores.length; j++) {
                sum += Math.abs(scores[i] - scores[j]);
            }
        }
        return sum / (scores.length * (scores.length - 1) / 2.0);
    }

    /// Each member's mean distance from the others with data.
    ///
    /// @param none what stands for a member that has no distance
    SortedMap<StateId, Outcome> byMember(Iterable<StateId> members, Outcome none) {
        SortedMap<StateId, Outcome> means = new TreeMap<>();
        for (StateId member : members) {
            Double own = byState.get(member);
            means.put(member, own == null || size() < 2 ? none : meanFrom(own));
        }
        return means;
    }

    private Outcome meanFrom(double own) {
        double sum = Arrays.stream(values()).map(other -> Math.abs(own - other)).sum();
        return new Outcome.Value(sum / (size() - 1), new Uncertainty.None("drawn for the union as a whole"));
    }
}
