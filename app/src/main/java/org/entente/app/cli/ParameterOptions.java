package org.entente.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.assessment.parameter.EstimateFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

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

    /// What was chosen, by key; an option beats the file.
    ///
    /// @throws org.entente.core.problem.ProblemException with every problem of the file
    Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        Path file = estimates;
        if (file != null) {
            chosen.putAll(EstimateFile.read(file));
        }
        put(chosen, "theta", theta);
        put(chosen, "psi", psi);
        put(chosen, "b", effect);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String key, @Nullable String given) {
        if (given != null) {
            chosen.put(key, given);
        }
    }
}
