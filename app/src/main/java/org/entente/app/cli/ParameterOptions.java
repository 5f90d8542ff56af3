package org.entente.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.assessment.parameter.EstimateFile;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The parameters of the trade equilibrium that are not left to the stated prior.
final class ParameterOptions {
    @Option(
            names = "--estimates",
            paramLabel = "FILE",
            description =
                    "Estimates of theta, psi or b with standard errors: a CSV with term, estimate and std.error, as"
                            + " broom writes.")
    private @Nullable Path estimates;

    @Option(
            names = "--theta",
            paramLabel = "N[+-SE]",
            description = "The trade elasticity, or an estimate of it such as 5+-0.4 (default: drawn from the prior).")
    private @Nullable String theta;

    @Option(
            names = "--psi",
            paramLabel = "N[+-SE]",
            description = "The supply elasticity (default: drawn from the prior; 0 with --flows and --theta).")
    private @Nullable String psi;

    @Option(
            names = "--b",
            paramLabel = "N[+-SE]",
            description = "The effect of an agreement, in logs, such as 0.28+-0.05 (default: drawn from the prior).")
    private @Nullable String effect;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /// What was chosen, by key.
    ///
    /// @throws ProblemException with every problem of the file, or if an option gives what the file gives too
    Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        put(chosen, "theta", theta);
        put(chosen, "psi", psi);
        put(chosen, "b", effect);
        Path file = estimates;
        if (file != null) {
            EstimateFile read = EstimateFile.read(file);
            refuseTwoSources(file, read, chosen);
            chosen.putAll(read.estimates());
            if (!read.leftOut().isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("note: terms of %s that are left out: %s"
                                .formatted(file, String.join(", ", read.leftOut())));
            }
        }
        return chosen;
    }

    private static void refuseTwoSources(Path file, EstimateFile read, Map<String, String> options) {
        List<Problem> problems = options.keySet().stream()
                .filter(read.estimates()::containsKey)
                .map(key -> Problem.of(
                        "ENT-5147",
                        "%s is given twice: --%s %s, and %s in %s"
                                .formatted(
                                        key,
                                        key,
                                        options.get(key),
                                        read.estimates().get(key),
                                        file),
                        "Which of the two is meant is not known.",
                        "Leave --%s out, or take the line of %s out of the file.".formatted(key, key)))
                .toList();
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemException.Kind.USAGE, problems);
        }
    }

    private static void put(Map<String, String> chosen, String key, @Nullable String given) {
        if (given != null) {
            chosen.put(key, given);
        }
    }
}
