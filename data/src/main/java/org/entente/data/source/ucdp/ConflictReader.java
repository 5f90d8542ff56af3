package org.entente.data.source.ucdp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.state.CodeScheme;
import org.entente.core.state.StateId;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Header;
import org.entente.data.csv.Problems;
import org.entente.data.csv.Row;
import org.entente.data.source.Extract;
import org.entente.data.source.FirstLine;
import org.entente.data.source.SourceReader;
import org.entente.data.source.StateFinder;
import org.entente.data.source.Tally;

/// Reads the Armed Conflict Dataset in the provider's own layout (one row for each conflict-year, several
/// state numbers in a cell) and in that of the R package peacesciencer (one row for each combination of
/// states in a conflict-year).
public final class ConflictReader implements SourceReader<List<ConflictYear>> {
    private static final List<String> COLUMNS = List.of(
            "conflict_id",
            "year",
            "gwno_a",
            "gwno_a_2nd",
            "gwno_b",
            "gwno_b_2nd",
            "intensity_level",
            "type_of_conflict");

    @Override
    public String source() {
        return "ucdp-acd";
    }

    @Override
    public String layout() {
        return "UCDP/PRIO Armed Conflict Dataset";
    }

    @Override
    public boolean recognises(FirstLine first) {
        return first.holds(',', COLUMNS.toArray(String[]::new));
    }

    @Override
    public Extract<List<ConflictYear>> read(CsvSource source, Catalogue catalogue) {
        Problems problems = new Problems();
        Tally tally = new Tally();
        StateFinder states = new StateFinder(catalogue, source(), tally);
        SortedMap<String, ConflictDraft> drafts = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        try (CsvFile file = CsvFile.open(source, CsvFormat.COMMA, problems)) {
            int[] at = COLUMNS.stream().mapToInt(file::column).toArray();
            boolean oneRowEach = isProvidersOwn(file.header());
            while (file.next()) {
                Row row = file.row();
                ConflictDraft draft = new ConflictDraft(row, at, states);
                if (!seen.add(oneRowEach ? draft.key() : draft.key() + cells(row, at))) {
                    row.problem(
                            at[0],
                            "conflict %s in %d appears twice".formatted(draft.conflict, draft.year),
                            "Keep one.");
                }
                ConflictDraft first = drafts.putIfAbsent(draft.key(), draft);
                if (first != null && !first.merge(draft)) {
                    row.problem(
                            at[6],
                            "conflict %s in %d has two types or intensities".formatted(draft.conflict, draft.year),
                            "Rows of one conflict-year must agree.");
                }
            }
            problems.throwIfAny();
            List<ConflictYear> records = new ArrayList<>();
            drafts.values().forEach(draft -> draft.build(tally).ifPresent(records::add));
            return new Extract<>(List.copyOf(records), file.count(), file.finish(), version(file), tally.notes());
        }
    }

    private static boolean isProvidersOwn(Header header) {
        return header.has("location") && header.has("side_a");
    }

    private static String cells(Row row, int[] at) {
        StringBuilder cells = new StringBuilder();
        for (int column : at) {
            cells.append('|').append(row.text(column));
        }
        return cells.toString();
    }

    private static String version(CsvFile file) {
        return file.header().has("version") && file.count() > 0 ? file.row().text(file.column("version")) : "";
    }

    /// The states that numbers in one cell stand for, in the year of the row.
    static List<StateId> states(Row row, int column, int year, StateFinder finder) {
        List<StateId> found = new ArrayList<>();
        if (row.isEmpty(column)) {
            return found;
        }
        List<LocalDate> days = StateFinder.daysOf(year);
        for (String number : row.text(column).split(",", -1)) {
            String digits = number.strip();
            if (digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                row.problem(column, "'%s' is not a state number".formatted(digits), "Write numbers such as 220, 200.");
                continue;
            }
            finder.byCode(row, column, CodeScheme.GW, Integer.parseInt(digits), days)
                    .ifPresent(found::add);
        }
        return found;
    }
}
