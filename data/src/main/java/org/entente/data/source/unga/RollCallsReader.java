package org.entente.data.source.unga;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.core.vote.RollCall;
import org.entente.core.vote.RollCall.Stage;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Problems;
import org.entente.data.csv.Row;
import org.entente.data.source.Extract;
import org.entente.data.source.FirstLine;
import org.entente.data.source.SourceReader;
import org.entente.data.source.Tally;

/// Reads `un_roll_calls.csv`: one row for each roll call, by `rcid`.
final class RollCallsReader implements SourceReader<Map<String, RollCall>> {
    @Override
    public String source() {
        return "unga-votes";
    }

    @Override
    public String layout() {
        return "un_roll_calls.csv";
    }

    @Override
    public boolean recognises(FirstLine first) {
        return first.holds(',', "rcid", "session", "date", "unres", "amend", "para", "short");
    }

    @Override
    public Extract<Map<String, RollCall>> read(CsvSource source, Catalogue catalogue) {
        Problems problems = new Problems();
        Map<String, RollCall> rollCalls = new LinkedHashMap<>();
        Tally tally = new Tally();
        try (CsvFile file = CsvFile.open(source, CsvFormat.COMMA, problems)) {
            int rcid = file.column("rcid");
            int session = file.column("session");
            int date = file.column("date");
            int unres = file.column("unres");
            int amend = file.column("amend");
            int para = file.column("para");
            int title = file.column("short");
            while (file.next()) {
                Row row = file.row();
                if (row.holds(rcid, "rcid")) {
                    tally.drop("the header line is repeated");
                    continue;
                }
                String id = Integer.toString(row.integer(rcid));
                LocalDate day = row.date(date);
                String sitting = Integer.toString(row.integer(session));
                RollCall rollCall = new RollCall(
                        id,
                        day,
                        sitting,
                        Symbols.normalised(row.text(unres)),
                        stage(row, amend, para),
                        row.text(title));
                if (rollCalls.putIfAbsent(id, rollCall) != null) {
                    row.problem(rcid, "roll call %s appears twice".formatted(id), "Keep one row.");
                }
            }
            problems.throwIfAny();
            return new Extract<>(rollCalls, file.count(), file.finish(), "", tally.notes());
        }
    }

    private static Stage stage(Row row, int amend, int para) {
        if (flag(row, amend)) {
            return Stage.AMENDMENT;
        }
        return flag(row, para) ? Stage.PARAGRAPH : Stage.FINAL;
    }

    /// Empty is not coded, which the source uses as 0 from 1985 on.
    private static boolean flag(Row row, int column) {
        if (row.isEmpty(column)) {
            return false;
        }
        int value = row.integer(column);
        if (value != 0 && value != 1) {
            row.problem(column, "'%s' is neither 0 nor 1".formatted(row.text(column)), "Compare with the original.");
        }
        return value == 1;
    }
}
