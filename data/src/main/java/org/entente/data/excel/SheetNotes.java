package org.entente.data.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What is to be said about the cells of a sheet.
final class SheetNotes {
    private static final int MOST = 5;

    private final SortedMap<String, Cells> errors = new TreeMap<>();
    private final Cells withoutResult = new Cells();
    private final Cells outsideCalendar = new Cells();
    private final SortedSet<Integer> spans = new TreeSet<>();
    private final List<String> merged = new ArrayList<>();
    private int mergedAreas;

    /// A cell that holds an error such as `#N/A`.
    void error(String error, int row, int column) {
        errors.computeIfAbsent(error, _ -> new Cells()).add(row, column);
    }

    /// A formula that was saved without its result.
    void withoutResult(int row, int column) {
        withoutResult.add(row, column);
    }

    /// A number that is shown as a date and is none.
    void outsideCalendar(int row, int column) {
        outsideCalendar.add(row, column);
    }

    /// A cell that is shown as a span of time.
    void span(int column) {
        spans.add(column);
    }

    /// An area of cells that are shown as one, such as `A1:C1`.
    void merged(String area) {
        mergedAreas++;
        if (merged.size() < MOST) {
            merged.add(area);
        }
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>();
        if (!errors.isEmpty()) {
            all.add("Errors read as missing: %s."
                    .formatted(errors.entrySet().stream()
                            .map(error -> error.getKey() + " " + error.getValue())
                            .collect(Collectors.joining("; "))));
        }
        if (withoutResult.count > 0) {
            all.add(
                    "Formulas without a stored result, read as missing: %s. Open and save the file in a spreadsheet program to have them."
                            .formatted(withoutResult));
        }
        if (outsideCalendar.count > 0) {
            all.add("Shown as dates, but no calendar has them, carried as numbers: %s.".formatted(outsideCalendar));
        }
        if (!spans.isEmpty()) {
            all.add("Spans of time, in days: column %s."
                    .formatted(spans.stream().map(ExcelProblems::letters).collect(Collectors.joining(", "))));
        }
        if (mergedAreas > 0) {
            String more = mergedAreas > merged.size() ? " and %d more".formatted(mergedAreas - merged.size()) : "";
            all.add("Merged cells have their value in the first cell only: %s%s."
                    .formatted(String.join(", ", merged), more));
        }
        return all;
    }

    /// How many cells, and the first of them.
    private static final class Cells {
        private int count;
        private String first = "";

        void add(int row, int column) {
            if (count == 0) {
                first = ExcelProblems.cell(row, column);
            }
            count++;
        }

        @Override
        public String toString() {
            return count == 1 ? "1 in " + first : "%d, the first in %s".formatted(count, first);
        }
    }
}
