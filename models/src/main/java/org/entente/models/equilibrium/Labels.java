package org.entente.models.equilibrium;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;

/// The economies of a matrix, in order, each once.
final class Labels {
    private static final int SHOWN = 8;

    private final List<String> labels;
    private final Map<String, Integer> index = new HashMap<>();

    Labels(List<String> labels) {
        this.labels = List.copyOf(labels);
        for (int i = 0; i < labels.size(); i++) {
            if (index.put(labels.get(i), i) != null) {
                throw new IllegalArgumentException("economy %s appears twice".formatted(labels.get(i)));
            }
        }
    }

    int size() {
        return labels.size();
    }

    String get(int position) {
        return labels.get(position);
    }

    List<String> asList() {
        return labels;
    }

    int indexOf(String label) {
        Integer position = index.get(label);
        if (position == null) {
            throw unknown(List.of(label));
        }
        return position;
    }

    boolean[] flags(Collection<String> named) {
        List<String> strangers = named.stream()
                .filter(label -> !index.containsKey(label))
                .sorted()
                .toList();
        if (!strangers.isEmpty()) {
            throw unknown(strangers);
        }
        boolean[] flags = new boolean[labels.size()];
        named.forEach(label -> flags[indexOf(label)] = true);
        return flags;
    }

    void requireSame(Labels other) {
        if (!labels.equals(other.labels)) {
            throw new IllegalArgumentException("the shock is for %s, the baseline has %s"
                    .formatted(Labels.shown(other.labels), Labels.shown(labels)));
        }
    }

    void requireSquare(double[][] matrix) {
        for (double[] row : matrix) {
            if (row.length != size()) {
                throw new IllegalArgumentException("a row has %d cells for %d economies".formatted(row.length, size()));
            }
        }
        if (matrix.length != size()) {
            throw new IllegalArgumentException("%d rows for %d economies".formatted(matrix.length, size()));
        }
    }

    /// A list that fits into a message.
    static String shown(List<String> labels) {
        String head = String.join(", ", labels.subList(0, Math.min(SHOWN, labels.size())));
        return labels.size() <= SHOWN ? head : "%s and %d more".formatted(head, labels.size() - SHOWN);
    }

    private ProblemException unknown(List<String> strangers) {
        return new ProblemException(
                Kind.USAGE,
                Problem.of(
                        "ENT-2301",
                        "the trade matrix has no economy %s".formatted(shown(strangers)),
                        "a shock to an economy that is not there would change nothing",
                        "it has: " + shown(labels)));
    }
}
