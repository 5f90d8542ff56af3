package org.entente.data.source.unga;

import java.time.LocalDate;
import java.util.List;
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

/// Reads `un_votes.csv`: one row for each vote that was cast, by `rcid` and country name. A state without a
/// row is not told apart here from one that was absent.
final class CastVotesReader implements SourceReader<RollCalls.Builder> {
    private final Map<String, RollCall> rollCalls;

    /// @param rollCalls what the file of roll calls says: a name stands for a state on the day of the vote
    CastVotesReader(Map<String, RollCall> rollCalls) {
        this.rollCalls = rollCalls;
    }

    @Override
    public String source() {
        return "unga-votes";
    }

    @Override
    public String layout() {
        return "un_votes.csv";
    }

    @Override
    public boolean recognises(FirstLine first) {
        return first.cells(',').equals(List.of("rcid", "country", "country_code", "vote"));
    }

    @Override
    public Extract<RollCalls.Builder> read(CsvSource source, Catalogue catalogue) {
        Problems problems = new Problems();
        Tally tally = new Tally();
        StateFinder states = new StateFinder(catalogue, source(), tally);
        RollCalls.Builder ballots = RollCalls.builder();
        rollCalls.values().forEach(ballots::add);
        try (CsvFile file = CsvFile.open(source, CsvFormat.COMMA, problems)) {
            int rcid = file.column("rcid");
            int country = file.column("country");
            int vote = file.column("vote");
            while (file.next()) {
                Row row = file.row();
                if (row.holds(rcid, "rcid")) {
                    tally.drop("the header line is repeated");
                    continue;
                }
                RollCall rollCall = rollCalls.get(row.text(rcid));
                if (rollCall == null) {
                    row.problem(
                            rcid,
                            "roll call %s is not in the file of roll calls".formatted(row.text(rcid)),
                            "The two files must be of the same release.");
                    continue;
                }
                Ballot ballot = ballot(row, vote);
                List<LocalDate> day = List.of(rollCall.date());
                Optional<StateId> state = states.byName(row, country, day);
                if (state.isPresent()
                        && ballots.put(rollCall.id(), state.get(), ballot).isPresent()) {
                    row.problem(
                            country,
                            "%s votes twice in roll call %s".formatted(state.get(), rollCall.id()),
                            "Keep one row.");
                }
            }
            problems.throwIfAny();
            return new Extract<>(ballots, file.count(), file.finish(), "", tally.notes());
        }
    }

    private static Ballot ballot(Row row, int column) {
        if (row.holds(column, "yes")) {
            return Ballot.YES;
        }
        if (row.holds(column, "no")) {
            return Ballot.NO;
        }
        if (!row.holds(column, "abstain")) {
            row.problem(column, "'%s' is not a vote".formatted(row.text(column)), "It is yes, no or abstain.");
        }
        return Ballot.ABSTAIN;
    }
}
