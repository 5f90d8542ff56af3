package org.entente.data.record;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.data.store.Manifest;
import org.entente.data.store.Manifest.Unmatched;

/// What a table says of itself, and which of its rows stand for no state of the catalogue and are left out.
final class LeftOut {
    private static final int NAMES_SHOWN = 12;
    private static final String UNKNOWN = "names or codes that stand for no state of the catalogue";

    private LeftOut() {}

    /// One sentence each.
    static List<String> notes(Manifest.Table table) {
        SortedMap<String, List<Unmatched>> byReason = new TreeMap<>();
        for (Unmatched name : table.unmatched()) {
            String reason = name.reason().isEmpty() ? UNKNOWN : reasonAlone(name.reason());
            byReason.computeIfAbsent(reason, _ -> new ArrayList<>()).add(name);
        }
        List<String> notes = new ArrayList<>(table.notes());
        byReason.forEach((reason, names) -> notes.add(sentence(reason, names)));
        return notes;
    }

    private static String sentence(String reason, List<Unmatched> names) {
        long rows = names.stream().mapToLong(Unmatched::rows).sum();
        List<String> distinct =
                names.stream().map(Unmatched::name).distinct().sorted().toList();
        int more = distinct.size() - NAMES_SHOWN;
        return "%d %s left out: %s (%s%s)."
                .formatted(
                        rows,
                        rows == 1 ? "row" : "rows",
                        reason,
                        distinct.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", ")),
                        more > 0 ? " and %d more".formatted(more) : "");
    }

    /// The reason of a row of the name map, without the detail after its colon.
    private static String reasonAlone(String reason) {
        int detail = reason.indexOf(':');
        return detail < 0 ? reason : reason.substring(0, detail);
    }
}
