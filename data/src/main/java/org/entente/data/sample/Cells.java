package org.entente.data.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.core.state.StateId;
import org.entente.data.csv.Row;

/// Cells of the sample that hold codes of states.
final class Cells {
    private static final StateId NONE = StateId.of("XXX");

    private Cells() {}

    static StateId state(Row row, int column) {
        return state(row, column, row.text(column));
    }

    static SortedSet<StateId> states(Row row, int column) {
        SortedSet<StateId> states = new TreeSet<>();
        if (!row.isEmpty(column)) {
            for (String code : row.text(column).split(" ", -1)) {
                states.add(state(row, column, code));
            }
        }
        return states;
    }

    /// The codes in the name of a column whose cells hold one letter for each of them, after its first word.
    static List<StateId> codes(String header, String word) {
        List<StateId> states = new ArrayList<>();
        for (String code :
                header.substring(Math.min(header.length(), word.length())).split(" ", -1)) {
            if (!code.isBlank()) {
                states.add(StateId.of(code));
            }
        }
        return states;
    }

    static String join(SortedSet<StateId> states) {
        return states.stream().map(StateId::code).collect(Collectors.joining(" "));
    }

    private static StateId state(Row row, int column, String code) {
        boolean valid = code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        if (!valid) {
            row.problem(
                    column, "'%s' is not a code of three capital letters".formatted(code), "Build the sample again.");
        }
        return valid ? new StateId(code) : NONE;
    }
}
