package org.entente.data.sample;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.Issue;
import org.entente.core.vote.RollCall;
import org.entente.core.vote.RollCalls;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Fingerprint;
import org.entente.data.csv.Problems;
import org.entente.data.csv.Row;

/// `votes.csv`: one line for each roll call, the ballots as one letter for each state. The states are in
/// the header: the name of the last column is `ballots` and then their codes.
final class VotesTable {
    static final String FILE = "votes.csv";
    static final String RULE =
            "Roll calls of 1991..2019, all stages. Absence is recorded where UNVotesPublished.csv has"
                    + " the roll call, else inferred: a United Nations member on the day without a vote was absent";

    private static final String BALLOTS = "ballots";
    private static final String INFERRED = "inferred";

    private VotesTable() {}

    static CsvText write(RollCalls all, SortedSet<String> inferred, Years years) {
        RollCalls votes = all.where(rollCall -> years.covers(rollCall.date()));
        int[] states = IntStream.range(0, votes.states().size())
                .filter(state -> takesPart(votes, state))
                .toArray();
        StringBuilder codes = new StringBuilder(BALLOTS);
        for (int state : states) {
            codes.append(' ').append(votes.states().get(state));
        }
        CsvText text = new CsvText(
                "id", "date", "session", "resolution", "stage", "title", "attendance", "issues", codes.toString());
        for (int r = 0; r < votes.size(); r++) {
            RollCall rollCall = votes.list().get(r);
            StringBuilder letters = new StringBuilder();
            for (int state : states) {
                letters.append(votes.ballot(r, state).letter());
            }
            text.row(
                    rollCall.id(),
                    rollCall.date().toString(),
                    rollCall.session(),
                    rollCall.resolution(),
                    rollCall.stage().name().toLowerCase(java.util.Locale.ROOT),
                    rollCall.title(),
                    inferred.contains(rollCall.id()) ? INFERRED : "recorded",
                    issues(rollCall),
                    letters.toString());
        }
        return text;
    }

    private static boolean takesPart(RollCalls votes, int state) {
        return IntStream.range(0, votes.size()).anyMatch(r -> votes.ballot(r, state) != Ballot.NOT_A_MEMBER);
    }

    /// Reads the table.
    static Read read(CsvSource source) {
        Problems problems = new Problems();
        RollCalls.Builder votes = RollCalls.builder();
        SortedSet<String> inferred = new TreeSet<>();
        try (CsvFile file = CsvFile.open(source, CsvFormat.COMMA, problems)) {
            int ballots = file.header().size() - 1;
            List<StateId> states = Cells.codes(file.header().names().get(ballots), BALLOTS);
            int[] at = {
                file.column("id"),
                file.column("date"),
                file.column("session"),
                file.column("resolution"),
                file.column("stage"),
                file.column("title"),
                file.column("attendance"),
                file.column("issues")
            };
            while (file.next()) {
                Row row = file.row();
                RollCall rollCall = rollCall(row, at);
                if (votes.has(rollCall.id())) {
                    row.problem(at[0], "roll call %s appears twice".formatted(rollCall.id()), "Keep one.");
                    continue;
                }
                votes.add(rollCall);
                if (row.holds(at[6], INFERRED)) {
                    inferred.add(rollCall.id());
                }
                put(row, ballots, rollCall, states, votes);
            }
            problems.throwIfAny();
            return new Read(votes.build(), inferred, file.finish());
        }
    }

    private static RollCall rollCall(Row row, int[] at) {
        return new RollCall(
                        row.text(at[0]),
                        row.date(at[1]),
                        row.text(at[2]),
                        row.text(at[3]),
                        stage(row, at[4]),
                        row.text(at[5]))
                .about(issues(row, at[7]));
    }

    private static String issues(RollCall rollCall) {
        return rollCall.issues().stream().map(Issue::code).collect(Collectors.joining(" "));
    }

    private static Set<Issue> issues(Row row, int column) {
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        for (String code :
                row.text(column).isEmpty() ? new String[0] : row.text(column).split(" ", -1)) {
            Issue.find(code)
                    .ifPresentOrElse(
                            issues::add,
                            () -> row.problem(
                                    column, "'%s' is not an issue".formatted(code), "Build the sample again."));
        }
        return issues;
    }

    private static RollCall.Stage stage(Row row, int column) {
        return switch (row.text(column)) {
            case "final" -> RollCall.Stage.FINAL;
            case "amendment" -> RollCall.Stage.AMENDMENT;
            case "paragraph" -> RollCall.Stage.PARAGRAPH;
            default -> {
                row.problem(column, "'%s' is not a stage".formatted(row.text(column)), "Build the sample again.");
                yield RollCall.Stage.FINAL;
            }
        };
    }

    private static void put(Row row, int column, RollCall rollCall, List<StateId> states, RollCalls.Builder votes) {
        String letters = row.text(column);
        if (letters.length() != states.size() || !letters.chars().allMatch(letter -> "YANX-".indexOf(letter) >= 0)) {
            row.problem(column, "the ballots are not %d letters".formatted(states.size()), "Build the sample again.");
            return;
        }
        for (int s = 0; s < letters.length(); s++) {
            votes.put(rollCall.id(), states.get(s), Ballot.of(letters.charAt(s)));
        }
    }

    /// @param inferred ids of the roll calls whose absences were inferred
    record Read(RollCalls votes, SortedSet<String> inferred, Fingerprint file) {}
}
