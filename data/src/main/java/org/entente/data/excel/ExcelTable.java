package org.entente.data.excel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.data.table.TableColumn;
import org.entente.data.table.TableFile;

/// The table under a header row of a sheet. The sheet is read twice: first to see which columns are used and
/// what there is to note, then row by row.
final class ExcelTable implements TableFile {
    private static final int MOST_LINES_ABOVE = 20;

    private final SheetRows rows;
    private final int headerRow;
    private final int[] positions;
    private final List<TableColumn> columns;
    private final List<String> notes;

    private ExcelTable(SheetRows rows, int headerRow, int[] positions, List<TableColumn> columns, List<String> notes) {
        this.rows = rows;
        this.headerRow = headerRow;
        this.positions = positions;
        this.columns = columns;
        this.notes = List.copyOf(notes);
    }

    /// @param notes on the workbook and the sheet
    static ExcelTable open(SheetRows.Opener opener, int headerRow, List<String> notes, ExcelProblems problems) {
        SheetNotes found = new SheetNotes();
        List<String> all = new ArrayList<>(notes);
        Map<Integer, String> header = new LinkedHashMap<>();
        BitSet used = new BitSet();
        try (SheetRows rows = opener.open(found)) {
            survey(rows, headerRow, header, used, all);
        }
        if (header.isEmpty()) {
            throw problems.noHeader(headerRow, advice(opener));
        }
        int[] positions = used.stream().toArray();
        List<TableColumn> columns = new ArrayList<>();
        for (int position : positions) {
            columns.add(TableColumn.of(header.getOrDefault(position, ExcelProblems.letters(position))));
        }
        noteNames(header, used, all);
        all.addAll(found.sentences());
        return new ExcelTable(opener.open(new SheetNotes()), headerRow, positions, columns, all);
    }

    private static void survey(
            SheetRows rows, int headerRow, Map<Integer, String> header, BitSet used, List<String> notes) {
        int above = 0;
        while (rows.next()) {
            if (rows.row() < headerRow) {
                String line = line(rows);
                if (!line.isEmpty() && above++ < MOST_LINES_ABOVE) {
                    notes.add("Above the header: " + line);
                }
                continue;
            }
            for (int i = 0; i < rows.width(); i++) {
                String text = rows.text(i);
                if (text.isEmpty()) {
                    continue;
                }
                used.set(i);
                if (rows.row() == headerRow) {
                    header.put(i, text);
                }
            }
        }
    }

    private static String line(SheetRows rows) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < rows.width(); i++) {
            if (!rows.text(i).isBlank()) {
                texts.add(rows.text(i).strip());
            }
        }
        return String.join(" ", texts);
    }

    private static String advice(SheetRows.Opener opener) {
        List<String> first = new ArrayList<>();
        try (SheetRows rows = opener.open(new SheetNotes())) {
            while (first.size() < 3 && rows.next()) {
                if (rows.width() > 0) {
                    first.add("row %d begins with '%s'"
                            .formatted(
                                    rows.row(),
                                    rows.text(firstUsed(rows))
                                            .lines()
                                            .findFirst()
                                            .orElse("")));
                }
            }
        }
        return first.isEmpty()
                ? "The sheet is empty; choose another."
                : "Name the row with the header: %s.".formatted(String.join(", ", first));
    }

    private static int firstUsed(SheetRows rows) {
        int column = 0;
        while (rows.text(column).isEmpty()) {
            column++;
        }
        return column;
    }

    private static void noteNames(Map<Integer, String> header, BitSet used, List<String> notes) {
        String nameless = used.stream()
                .filter(i -> !header.containsKey(i))
                .mapToObj(ExcelProblems::letters)
                .collect(Collectors.joining(", "));
        if (!nameless.isEmpty()) {
            notes.add("Columns without a name in the header go by their letter: %s.".formatted(nameless));
        }
        Map<String, List<String>> byName = new LinkedHashMap<>();
        header.forEach((i, name) ->
                byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(ExcelProblems.letters(i)));
        byName.forEach((name, letters) -> {
            if (letters.size() > 1) {
                notes.add("The name %s stands above several columns: %s.".formatted(name, String.join(", ", letters)));
            }
        });
    }

    @Override
    public List<TableColumn> columns() {
        return columns;
    }

    /// Rows without any text are passed over.
    @Override
    public boolean next() {
        while (rows.next()) {
            if (rows.row() > headerRow && rows.width() > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String text(int column) {
        return rows.text(positions[column]);
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public void close() {
        rows.close();
    }
}
