package org.entente.data.source.unga;

import java.util.Optional;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.data.csv.CsvSource;

/// The files of one folder that hold roll calls. `un_votes.csv` needs `un_roll_calls.csv` beside it.
public record UngaFiles(
        Optional<CsvSource> rollCalls,
        Optional<CsvSource> issues,
        Optional<CsvSource> castVotes,
        Optional<CsvSource> published,
        Optional<CsvSource> digitalLibrary) {
    public UngaFiles {
        if (castVotes.isPresent() && rollCalls.isEmpty()) {
            throw new ProblemException(
                    Kind.DATA_NOT_HERE,
                    Problem.of(
                            "ENT-3003",
                            "%s is here without un_roll_calls.csv"
                                    .formatted(castVotes.get().name()),
                            "Votes without their roll calls have no dates.",
                            "Put un_roll_calls.csv of the same release beside it."));
        }
    }

    /// Whether any of them holds ballots.
    public boolean holdVotes() {
        return castVotes.isPresent() || published.isPresent() || digitalLibrary.isPresent();
    }
}
