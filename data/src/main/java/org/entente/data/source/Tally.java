package org.entente.data.source;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Counts rows that are left out, by reason, with the names concerned.
public final class Tally {
    private static final int NAMES_SHOWN = 12;

    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> names = new TreeMap<>();

    private final List<String> sentences = new ArrayList<>();

    public void drop(String reason) {
        counts.merge(reason, 1L, Long::sum);
    }

    public void drop(String reason, String name) {
        drop(reason);
        names.computeIfAbsent(reason, _ -> new TreeSet<>()).add(name);
    }

    /// Adds a sentence about what was found on the way.
    public void note(String sentence) {
        sentences.add(sentence);
    }

    public long count(String reason) {
        return counts.getOrDefault(reason, 0L);
    }

    /// One sentence for each reason.
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        counts.forEach((reason, count) -> {
            SortedSet<String> concerned = names.getOrDefault(reason, new TreeSet<>());
            String shown =
                    String.join(", ", concerned.stream().limit(NAMES_SHOWN).toList());
            int more = concerned.size() - NAMES_SHOWN;
            notes.add("%d %s left out: %s%s%s"
                    .formatted(
                            count,
                            count == 1 ? "row" : "rows",
                            reason,
                            shown.isEmpty() ? "" : " (" + shown,
                            shown.isEmpty() ? "" : more > 0 ? " and %d more)".formatted(more) : ")"));
        });
        notes.addAll(sentences);
        return List.copyOf(notes);
    }
}
