package org.entente.models.measure.vote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.entente.core.state.StateId;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.RollCall;
import org.entente.core.vote.RollCalls;

/// Reads the published votes since 2003 for tests: `UNVotesPublished.csv.gz`, dated by
/// `un_roll_calls.csv.gz`.
final class PublishedVotes {
    private static final Path FOLDER = Path.of(System.getProperty("entente.test.data", ""), "voeten-unvotes");
    private static final LocalDate FIRST = LocalDate.of(2003, 1, 1);

    private PublishedVotes() {}

    /// A name for a Correlates of War number, three letters in base 26: no list of states is needed.
    static StateId state(int cow) {
        return StateId.of("" + (char) ('A' + cow / 676) + (char) ('A' + cow / 26 % 26) + (char) ('A' + cow % 26));
    }

    static RollCalls read() {
        Map<String, RollCall> known = new HashMap<>();
        lines("un_roll_calls.csv.gz", line -> {
            // rcid, session, importantvote, date, unres, amend, para; then texts with commas and line ends
            String[] cells = line.split(",", 8);
            if (cells.length == 8 && cells[0].matches("\\d+") && cells[3].matches("\\d{4}-\\d\\d-\\d\\d")) {
                RollCall.Stage stage = cells[5].equals("1")
                        ? RollCall.Stage.AMENDMENT
                        : cells[6].equals("1") ? RollCall.Stage.PARAGRAPH : RollCall.Stage.FINAL;
                LocalDate date = LocalDate.parse(cells[3]);
                known.put(cells[0], new RollCall(cells[0], date, cells[1], "A/" + symbol(cells[4]), stage, ""));
            }
        });
        RollCalls.Builder builder = RollCalls.builder();
        Set<String> added = new HashSet<>();
        lines("UNVotesPublished.csv.gz", line -> {
            String[] cells = line.split(",", 5);
            RollCall rollCall = known.get(cells[0]);
            if (rollCall != null && !rollCall.date().isBefore(FIRST)) {
                if (added.add(cells[0])) {
                    builder.add(rollCall);
                }
                builder.put(cells[0], state(Integer.parseInt(cells[3])), ballot(cells[2]));
            }
        });
        return builder.build();
    }

    /// The source writes `R/68/262` where the United Nations write `A/RES/68/262`.
    private static String symbol(String unres) {
        return unres.replaceFirst("^R/", "RES/");
    }

    private static Ballot ballot(String vote) {
        return switch (vote) {
            case "1" -> Ballot.YES;
            case "2" -> Ballot.ABSTAIN;
            case "3" -> Ballot.NO;
            case "8" -> Ballot.ABSENT;
            case "9" -> Ballot.NOT_A_MEMBER;
            default -> throw new IllegalArgumentException("vote '%s'".formatted(vote));
        };
    }

    private static void lines(String file, Consumer<String> action) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FOLDER.resolve(file))), StandardCharsets.UTF_8))) {
            reader.lines().skip(1).forEach(action);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
