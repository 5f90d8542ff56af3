package org.entente.data.rdata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is to be said about a table, gathered column by column and put into few sentences.
final class RNotes {
    private static final int MOST_NAMES = 10;

    private final List<String> sentences = new ArrayList<>();
    private final Map<String, List<String>> byTopic = new LinkedHashMap<>();

    void add(String sentence) {
        sentences.add(sentence);
    }

    /// One more item of a sentence that many columns share.
    void add(String topic, String item) {
        byTopic.computeIfAbsent(topic, _ -> new ArrayList<>()).add(item);
    }

    /// How many cells of a column are missing, by how they are written.
    void missing(String column, SortedMap<String, Integer> counts) {
        SortedMap<String, Integer> extended = new TreeMap<>(counts);
        extended.keySet().removeIf(kind -> !kind.startsWith("."));
        SortedMap<String, Integer> plain = new TreeMap<>(counts);
        plain.keySet().removeAll(extended.keySet());
        if (!plain.isEmpty()) {
            add("Missing real numbers", column + " " + written(plain));
        }
        if (!extended.isEmpty()) {
            add("Extended missing values", column + " " + written(extended));
        }
    }

    private static String written(SortedMap<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(" and "));
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>(sentences);
        byTopic.forEach((topic, items) -> all.add("%s: %s.".formatted(topic, String.join("; ", items))));
        return all;
    }

    /// Names in a row, the first few where there are many.
    static String few(List<String> names, String separator) {
        String shown = names.stream().limit(MOST_NAMES).collect(Collectors.joining(separator));
        return names.size() > MOST_NAMES ? "%s and %d more".formatted(shown, names.size() - MOST_NAMES) : shown;
    }
}
