package org.entente.data.source.unga;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.core.vote.Issue;
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

/// Reads `un_roll_call_issues.csv`: one row for each issue that a roll call was coded with, by `rcid`.
final class RollCallIssuesReader implements SourceReader<Map<String, Set<Issue>>> {
    @Override
    public String source() {
        return "unga-votes";
    }

    @Override
    public String layout() {
        return "un_roll_call_issues.csv";
    }

    @Override
    public boolean recognises(FirstLine first) {
        return first.holds(',', "rcid", "short_name", "issue");
    }

    @Override
    public Extract<Map<String, Set<Issue>>> read(CsvSource source, Catalogue catalogue) {
        Problems problems = new Problems();
        Map<String, Set<Issue>> issues = new LinkedHashMap<>();
        Tally tally = new Tally();
        try (CsvFile file = CsvFile.open(source, CsvFormat.COMMA, problems)) {
            int rcid = file.column("rcid");
            int code = file.column("short_name");
            while (file.next()) {
                Row row = file.row();
                if (row.holds(rcid, "rcid")) {
                    tally.drop("the header line is repeated");
                    continue;
                }
                Optional<Issue> issue = Issue.find(row.text(code));
                if (issue.isEmpty()) {
                    row.problem(
                            code, "'%s' is not an issue".formatted(row.text(code)), "It is me, nu, di, hr, co or ec.");
                    continue;
                }
                issues.computeIfAbsent(Integer.toString(row.integer(rcid)), _ -> EnumSet.noneOf(Issue.class))
                        .add(issue.get());
            }
            problems.throwIfAny();
            return new Extract<>(issues, file.count(), file.finish(), "", tally.notes());
        }
    }
}
