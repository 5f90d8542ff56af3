package org.entente.data.stata;

import java.util.ArrayList;
import java.util.List;

/// How many cells of one column are missing, by the letter that the file gives.
final class MissingCells {
    private final long[] counts = new long[Missing.KINDS];

    void add(int kind) {
        counts[kind]++;
    }

    /// Such as "Missing in 'income': . 12, .a 3 (refused)."
    String note(String column, LabelSet labels) {
        List<String> parts = new ArrayList<>();
        for (int kind = 0; kind < counts.length; kind++) {
            if (counts[kind] > 0) {
                String meaning = labels.byMissing().getOrDefault(kind, "");
                parts.add("%s %d%s"
                        .formatted(Missing.name(kind), counts[kind], meaning.isEmpty() ? "" : " (" + meaning + ")"));
            }
        }
        return "Missing in '%s': %s.".formatted(column, String.join(", ", parts));
    }
}
