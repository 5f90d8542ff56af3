package org.entente.data.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.conflict.ConflictYear.Intensity;
import org.entente.core.conflict.ConflictYear.Type;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Fingerprint;
import org.entente.data.csv.Problems;
import org.entente.data.csv.Row;

/// `conflicts.csv`: one line for each conflict-year, the governments of each side separated by spaces.
final class ConflictTable {
    static final String FILE = "conflicts.csv";
    static final String RULE = "All conflict-years; the provider's state numbers as codes of the catalogue on 1 July";

    private ConflictTable() {}

    static CsvText write(List<ConflictYear> conflicts) {
        CsvText text =
                new CsvText("conflict", "year", "type", "intensity", "primary_a", "side_a", "side_b", "support_b");
        conflicts.stream()
                .sorted(Comparator.comparingInt((ConflictYear year) -> Integer.parseInt(year.conflict()))
                        .thenComparingInt(ConflictYear::year))
                .forEach(year -> text.row(
                        year.conflict(),
                        Integer.toString(year.year()),
                        year.type().toString(),
                        year.intensity() == Intensity.WAR ? "2" : "1",
                        Cells.join(year.primaryA()),
                        Cells.join(year.sideA()),
                        Cells.join(year.sideB()),
                        Cells.join(year.supportB())));
        return text;
    }

    static Read read(CsvSource source) {
        Problems problems = new Problems();
        List<ConflictYear> conflicts = new ArrayList<>();
        try (CsvFile file = CsvFile.open(source, CsvFormat.COMMA, problems)) {
            int[] at = {
                file.column("conflict"),
                file.column("year"),
                file.column("primary_a"),
                file.column("side_a"),
                file.column("side_b"),
                file.column("support_b"),
                file.column("type"),
                file.column("intensity")
            };
            while (file.next()) {
                conflicts.add(conflict(file.row(), at));
            }
            problems.throwIfAny();
            return new Read(List.copyOf(conflicts), file.finish());
        }
    }

    private static ConflictYear conflict(Row row, int[] at) {
        return new ConflictYear(
                row.text(at[0]),
                row.integer(at[1]),
                Cells.states(row, at[2]),
                Cells.states(row, at[3]),
                Cells.states(row, at[4]),
                Cells.states(row, at[5]),
                type(row, at[6]),
                row.integer(at[7]) == 2 ? Intensity.WAR : Intensity.MINOR);
    }

    private static Type type(Row row, int column) {
        for (Type type : Type.values()) {
            if (row.holds(column, type.toString())) {
                return type;
            }
        }
        row.problem(column, "'%s' is not a type of conflict".formatted(row.text(column)), "Build the sample again.");
        return Type.INTRASTATE;
    }

    record Read(List<ConflictYear> conflicts, Fingerprint file) {}
}
