package org.entente.data.source.unga;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.core.state.StateId;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.RollCall;
import org.entente.core.vote.RollCalls;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Problems;
import org.entente.data.csv.Row;
import org.entente.data.source.Extract;
import org.entente.data.source.FirstLine;
import org.entente.data.source.SourceReader;
import org.entente.data.source.StateFinder;
import org.entente.data.source.Tally;

/// Reads the UN Digital Library's "General Assembly Voting Data": one row for each member in each adopted
/// resolution, with the tally in every row.
final class DigitalLibraryReader implements SourceReader<RollCalls.Builder> {
    private static final List<String> TALLY = List.of("total_yes", "total_no", "total_abstentions", "total_non_voting");
    private static final List<Ballot> TALLIED = List.of(Ballot.YES, Ballot.NO, Ballot.ABSTAIN, Ballot.ABSENT);

    @Override
    public String source() {
        return "unga-votes";
    }

    @Override
    public String layout() {
        return "UN Digital Library, General Assembly Voting Data";
    }

    @Override
    public boolean recognises(FirstLine first) {
        return first.holds(',', "undl_id", "ms_code", "ms_vote", "date", "session", "resolution");
    }

    @Override
    public Extract<RollCalls.Builder> read(CsvSource source, Catalogue catalogue) {
        Problems problems = new Problems();
        Tally tally = new Tally();
        StateFinder states = new StateFinder(catalogue, source(), tally);
        RollCalls.Builder ballots = RollCalls.builder();
        Map<String, int[]> published = new LinkedHashMap<>();
        Map<String, int[]> counted = new LinkedHashMap<>();
        try (CsvFile file = CsvFile.open(source, CsvFormat.COMMA, problems)) {
            int id = file.column("undl_id");
            int code = file.column("ms_code");
            int vote = file.column("ms_vote");
            int[] about = {file.column("date"), file.column("session"), file.column("resolution"), file.column("title")
            };
            int[] totals = TALLY.stream().mapToInt(file::column).toArray();
            while (file.next()) {
                Row row = file.row();
                RollCall rollCall = rollCall(row, row.text(id), about, ballots);
                published.computeIfAbsent(rollCall.id(), _ -> totals(row, totals));
                Ballot ballot = ballot(row, vote);
                counted.computeIfAbsent(rollCall.id(), _ -> new int[TALLIED.size()])[TALLIED.indexOf(ballot)]++;
                Optional<StateId> state = states.byName(row, code, List.of(rollCall.date()));
                if (state.isPresent()
                        && ballots.put(rollCall.id(), state.get(), ballot).isPresent()) {
                    row.problem(
                            code,
                            "%s votes twice in %s".formatted(state.get(), rollCall.resolution()),
                            "Keep one row.");
                }
            }
            problems.throwIfAny();
            differences(ballots, published, counted, tally);
            return new Extract<>(ballots, file.count(), file.finish(), "", tally.notes());
        }
    }

    private static RollCall rollCall(Row row, String id, int[] about, RollCalls.Builder ballots) {
        return ballots.find(id).orElseGet(() -> {
            if (id.isBlank()) {
                row.problem(about[0], "the row has no undl_id", "Download the file again.");
            }
            RollCall rollCall = new RollCall(
                    id,
                    row.date(about[0]),
                    row.text(about[1]),
                    row.text(about[2]),
                    RollCall.Stage.FINAL,
                    row.text(about[3]));
            ballots.add(rollCall);
            return rollCall;
        });
    }

    private static Ballot ballot(Row row, int column) {
        return switch (row.text(column)) {
            case "Y" -> Ballot.YES;
            case "N" -> Ballot.NO;
            case "A" -> Ballot.ABSTAIN;
            case "X" -> Ballot.ABSENT;
            default -> {
                row.problem(column, "'%s' is not a vote".formatted(row.text(column)), "It is Y, N, A or X.");
                yield Ballot.ABSENT;
            }
        };
    }

    /// The published tally, -1 where it is left empty.
    private static int[] totals(Row row, int[] columns) {
        int[] totals = new int[columns.length];
        for (int i = 0; i < columns.length; i++) {
            totals[i] = row.isEmpty(columns[i]) ? -1 : row.integer(columns[i]);
        }
        return totals;
    }

    private static void differences(
            RollCalls.Builder ballots, Map<String, int[]> published, Map<String, int[]> counted, Tally tally) {
        counted.forEach((id, counts) -> {
            int[] totals = published.getOrDefault(id, counts);
            for (int i = 0; i < counts.length; i++) {
                if (totals[i] >= 0 && totals[i] != counts[i]) {
                    String resolution =
                            ballots.find(id).map(RollCall::resolution).orElse(id);
                    tally.note("%s: the file counts %d %s, its rows are %d"
                            .formatted(
                                    resolution, totals[i], TALLIED.get(i).name().toLowerCase(Locale.ROOT), counts[i]));
                }
            }
        });
    }
}
