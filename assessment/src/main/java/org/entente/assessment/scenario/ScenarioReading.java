package org.entente.assessment.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.data.scenario.ScenarioFile;
import org.entente.data.scenario.ScenarioFile.Entry;

/// Turns a scenario file into what the command line would have said.
public final class ScenarioReading {
    private ScenarioReading() {}

    /// Every key of a scenario file but the one that names the format.
    public static List<String> keys() {
        return Stream.concat(Stream.of(Verb.values()).map(Verb::key), ScenarioSpec.SETTINGS.stream())
                .toList();
    }

    /// The options of a file, by key; several clauses of a verb are parted by semicolons.
    ///
    /// @throws ProblemException with all problems of the file
    public static Map<String, String> options(Path file) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (Entry entry : ScenarioFile.read(file, keys(), problems)) {
            Optional<Verb> verb = Verb.find(entry.key());
            List<Problem> own = new ArrayList<>();
            if (verb.isPresent()) {
                Clause.parse(verb.get(), entry.text(), own);
            } else if (options.containsKey(entry.key())) {
                own.add(Problem.of("ENT-4175", "%s has several values".formatted(entry.key()), "", "Give one."));
            } else {
                own.addAll(wrong(entry));
            }
            own.forEach(problem -> problems.add(problem.at(entry.place())));
            options.merge(entry.key(), entry.text(), (before, more) -> before + ScenarioSpec.BETWEEN + more);
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(Kind.INVALID_FILE, problems);
        }
        return options;
    }

    private static List<Problem> wrong(Entry entry) {
        try {
            ScenarioSpec.of(Map.of(entry.key(), entry.text()));
            return List.of();
        } catch (ProblemException e) {
            return e.problems();
        }
    }
}
