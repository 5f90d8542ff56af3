package org.entente.data.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.entente.core.provenance.Checked;

/// A declared correction of an error in a standard data set. Nothing applies it by itself: whoever does names
/// it by its id.
///
/// @param id lower-case with hyphens
/// @param source the data set, such as `cow-igo-v3`
/// @param version the edition whose file was looked at
/// @param where which rows of that file are meant
/// @param column the column to be corrected, as the provider names it
/// @param published what the file says there; empty where the row is missing or any value may stand
/// @param corrected what it should say; empty where the value is to be treated as missing
/// @param sources keys of citations, each with an optional `#locator`
/// @param expectation what the file holds while the error stands
public record Correction(
        String id,
        String source,
        String version,
        Selection where,
        String column,
        String published,
        Optional<String> corrected,
        String reason,
        String reporter,
        List<String> sources,
        Checked checked,
        Expectation expectation) {
    public Correction {
        sources = List.copyOf(sources);
    }

    /// Rows of a provider's file, in words and by the values of its columns.
    ///
    /// @param values for each column the values that are meant, one of which a row must have
    public record Selection(String words, Map<String, List<String>> values) {
        public Selection {
            values = Map.copyOf(values);
        }

        /// Whether a row is meant.
        ///
        /// @param cell the row's text by the name of the column
        public boolean covers(UnaryOperator<String> cell) {
            return values.entrySet().stream()
                    .allMatch(column -> column.getValue().contains(cell.apply(column.getKey())));
        }
    }

    /// How many rows are selected, and how many of them say what. An entry whose expectation fails has been
    /// mended by the provider, or is wrong itself.
    ///
    /// @param counts the rows by the value of the column; values that are not named must not occur
    public record Expectation(int rows, SortedMap<String, Integer> counts) {
        public Expectation {
            counts = new TreeMap<>(counts);
        }

        /// What a file has otherwise than expected; nothing if the error still stands.
        ///
        /// @param found the rows by what they say
        public List<String> differences(Map<String, Integer> found) {
            List<String> differences = new ArrayList<>();
            int rowsFound = found.values().stream().mapToInt(Integer::intValue).sum();
            if (rowsFound != rows) {
                differences.add("rows: %d expected, %d found".formatted(rows, rowsFound));
            }
            SortedMap<String, Integer> values = new TreeMap<>(found);
            counts.keySet().forEach(value -> values.putIfAbsent(value, 0));
            values.forEach((value, count) -> {
                int expected = counts.getOrDefault(value, 0);
                if (count != expected) {
                    differences.add("'%s': %d expected, %d found".formatted(value, expected, count));
                }
            });
            return differences;
        }
    }
}
