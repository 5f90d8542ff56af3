package org.entente.data.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.data.csv.Problems;

/// Reads the declared corrections.
final class Corrections {
    private static final String ROWS = "rows";
    private static final int LONGEST_RANGE = 1000;

    final Map<String, Correction> corrections = new LinkedHashMap<>();

    Corrections(CatalogueFiles files, Known known, Problems problems) {
        try (CatalogueTable table = new CatalogueTable(files.get("corrections.csv"), known, problems)) {
            while (table.next()) {
                read(table);
            }
        }
    }

    private void read(CatalogueTable table) {
        String id = table.key("id");
        if (!id.matches("[a-z0-9-]+")) {
            table.problem("id", "'%s' is not lower-case with hyphens".formatted(id), "Write it as igo3-cis-geo.");
        }
        Correction correction = new Correction(
                id,
                table.key("source"),
                table.key("version"),
                selection(table),
                table.key("column"),
                table.text("published"),
                Optional.of(table.text("corrected")).filter(text -> !text.isEmpty()),
                table.key("reason"),
                table.key("reporter"),
                table.sources("citation"),
                table.checked(),
                expectation(table));
        if (correction.sources().isEmpty()) {
            table.problem("citation", "a correction needs a citation", "Cite what a reader can look up.");
        }
        String published = correction.published();
        if (!published.isEmpty() && correction.expectation().counts().getOrDefault(published, 0) == 0) {
            table.problem(
                    "expectation",
                    "the published value '%s' is not expected".formatted(published),
                    "Say how many rows have it, so that the entry fails once it is mended.");
        }
        table.putOnce(corrections, "id", id, correction);
    }

    /// `words: column=value;column=first..last;column=one|another`.
    private static Correction.Selection selection(CatalogueTable table) {
        String text = table.key("where");
        int end = text.lastIndexOf(": ");
        Map<String, List<String>> values = new LinkedHashMap<>();
        pairs(table, "where", text.substring(end < 0 ? 0 : end + 2))
                .forEach((column, value) -> values.put(
                        column,
                        Arrays.stream(value.split("\\|", -1))
                                .flatMap(part -> range(table, part).stream())
                                .toList()));
        if (end <= 0) {
            table.problem("where", "there are no words before the columns", "Write it as `Chile: state=chile`.");
        }
        return new Correction.Selection(end < 0 ? "" : text.substring(0, end), values);
    }

    private static List<String> range(CatalogueTable table, String part) {
        if (!part.matches("\\d{1,9}\\.\\.\\d{1,9}")) {
            return List.of(part);
        }
        int dots = part.indexOf('.');
        int first = Integer.parseInt(part, 0, dots, 10);
        int last = Integer.parseInt(part, dots + 2, part.length(), 10);
        if (last < first || last - first > LONGEST_RANGE) {
            table.problem(
                    "where", "'%s' is not a range of at most %d".formatted(part, LONGEST_RANGE), "Write 2001..2005.");
            return List.of();
        }
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
    }

    private static Correction.Expectation expectation(CatalogueTable table) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        pairs(table, "expectation", table.key("expectation")).forEach((value, count) -> {
            if (!count.matches("\\d{1,9}")) {
                table.problem("expectation", "'%s' is not a count".formatted(count), "Write digits only.");
            } else {
                counts.put(value, Integer.parseInt(count));
            }
        });
        Integer rows = counts.remove(ROWS);
        int counted = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (rows == null || rows != counted) {
            table.problem(
                    "expectation",
                    "the values count %d rows, `rows` says %s".formatted(counted, rows == null ? "nothing" : rows),
                    "Write it as rows=4;1=4.");
        }
        return new Correction.Expectation(counted, counts);
    }

    private static Map<String, String> pairs(CatalogueTable table, String column, String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            int sign = part.indexOf('=');
            if (sign <= 0 || pairs.putIfAbsent(part.substring(0, sign), part.substring(sign + 1)) != null) {
                wrong.add(part);
            }
        }
        if (!wrong.isEmpty()) {
            table.problem(
                    column,
                    "'%s' is not a pair of a name and a value, each name once".formatted(String.join(";", wrong)),
                    "Write name=value, with ; between pairs.");
        }
        return pairs;
    }
}
