package org.entente.data.source.unga;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.core.state.CodeScheme;
import org.entente.core.state.StateId;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.Issue;
import org.entente.core.vote.RollCall;
import org.entente.core.vote.RollCalls;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.IsoDate;
import org.entente.data.csv.Problems;
import org.entente.data.csv.Row;
import org.entente.data.source.Extract;
import org.entente.data.source.FirstLine;
import org.entente.data.source.SourceReader;
import org.entente.data.source.StateFinder;
import org.entente.data.source.Tally;

/// Reads `UNVotesPublished.csv`: one row for each state in each roll call, with absence and non-membership
/// coded. It has final votes only: amendments and paragraphs are left out by the publishers.
final class PublishedVotesReader implements SourceReader<RollCalls.Builder> {
    private final Map<String, RollCall> known;

    /// @param known roll calls that another file describes; their date and title are taken from there
    PublishedVotesReader(Map<String, RollCall> known) {
        this.known = known;
    }

    @Override
    public String source() {
        return "unga-votes";
    }

    @Override
    public String layout() {
        return "UNVotesPublished.csv";
    }

    @Override
    public boolean recognises(FirstLine first) {
        return first.holds(',', "rcid", "session", "vote", "ccode", "date", "unres");
    }

    @Override
    public Extract<RollCalls.Builder> read(CsvSource source, Catalogue catalogue) {
        Problems problems = new Problems();
        Tally tally = new Tally();
        StateFinder states = new StateFinder(catalogue, source(), tally);
        RollCalls.Builder ballots = RollCalls.builder();
        try (CsvFile file = CsvFile.open(source, CsvFormat.COMMA, problems)) {
            int[] at = {file.column("rcid"), file.column("session"), file.column("date"), file.column("unres")};
            int ccode = file.column("ccode");
            int vote = file.column("vote");
            Map<Issue, Integer> issues = new EnumMap<>(Issue.class);
            for (Issue issue : Issue.values()) {
                if (file.header().names().contains(issue.code())) {
                    issues.put(issue, file.column(issue.code()));
                }
            }
            int lastRcid = -1;
            Optional<RollCall> rollCall = Optional.empty();
            List<LocalDate> day = List.of();
            while (file.next()) {
                Row row = file.row();
                if (row.holds(at[0], "rcid")) {
                    tally.drop("the header line is repeated");
                    continue;
                }
                int rcid = row.integer(at[0]);
                if (rcid != lastRcid) {
                    rollCall = rollCall(row, rcid, at, issues, ballots);
                    day = rollCall.map(call -> List.of(call.date())).orElse(List.of());
                    lastRcid = rcid;
                }
                if (rollCall.isEmpty()) {
                    tally.drop("roll call without a date", Integer.toString(rcid));
                    continue;
                }
                Ballot ballot = ballot(row, vote);
                int code = row.integer(ccode);
                if (ballot == Ballot.NOT_A_MEMBER) {
                    continue;
                }
                Optional<StateId> state = states.byCode(row, ccode, CodeScheme.COW, code, day);
                if (state.isPresent()
                        && ballots.put(rollCall.get().id(), state.get(), ballot).isPresent()) {
                    row.problem(ccode, "%s votes twice in roll call %d".formatted(state.get(), rcid), "Keep one row.");
                }
            }
            problems.throwIfAny();
            return new Extract<>(ballots, file.count(), file.finish(), "", tally.notes());
        }
    }

    /// The roll call of a row; empty if neither this file nor the other one gives its date.
    private Optional<RollCall> rollCall(
            Row row, int rcid, int[] at, Map<Issue, Integer> columns, RollCalls.Builder ballots) {
        String id = Integer.toString(rcid);
        if (ballots.has(id)) {
            return ballots.find(id);
        }
        RollCall described = known.get(id);
        if (described == null) {
            if (row.isEmpty(at[2])) {
                return Optional.empty();
            }
            described = new RollCall(
                    id,
                    date(row, at[2]),
                    Integer.toString(row.integer(at[1])),
                    Symbols.normalised(row.text(at[3])),
                    RollCall.Stage.FINAL,
                    "");
        }
        RollCall coded = described.about(issues(row, columns));
        ballots.add(coded);
        return Optional.of(coded);
    }

    private static Set<Issue> issues(Row row, Map<Issue, Integer> columns) {
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        columns.forEach((issue, column) -> {
            if (row.holds(column, "1")) {
                issues.add(issue);
            }
        });
        return issues;
    }

    /// A date as `3/27/2014`.
    private static LocalDate date(Row row, int column) {
        String text = row.text(column);
        String[] parts = text.split("/", -1);
        Optional<LocalDate> date = Optional.empty();
        if (parts.length == 3 && text.length() <= 10 && text.matches("\\d{1,2}/\\d{1,2}/\\d{4}")) {
            date = IsoDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
        if (date.isEmpty()) {
            row.problem(column, "'%s' is not a date".formatted(text), "Write month, day, year: 3/27/2014.");
        }
        return date.orElse(LocalDate.EPOCH);
    }

    private static Ballot ballot(Row row, int column) {
        return switch (row.integer(column)) {
            case 1 -> Ballot.YES;
            case 2 -> Ballot.ABSTAIN;
            case 3 -> Ballot.NO;
            case 8 -> Ballot.ABSENT;
            case 9 -> Ballot.NOT_A_MEMBER;
            default -> {
                row.problem(column, "'%s' is not a vote".formatted(row.text(column)), "It is 1, 2, 3, 8 or 9.");
                yield Ballot.ABSENT;
            }
        };
    }
}
