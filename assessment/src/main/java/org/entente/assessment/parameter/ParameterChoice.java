package org.entente.assessment.parameter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.report.Numbers;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty.Interval;
import org.entente.core.figure.Uncertainty.None;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.provenance.Provenance.Assumed;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.numerics.sampling.DrawSummary;
import org.entente.numerics.sampling.Seed;

/// How the parameters of an equilibrium vary in the answer to one question, by its options.
///
/// @param given estimates; what has none is left to the stated prior
/// @param draws how many; empty for the centre and the corners of the ranges
public record ParameterChoice(GivenParameters given, Optional<Integer> draws) {
    public static final OptionSpec DRAWS = OptionSpec.free(
            "draws",
            "200",
            "how the parameters vary: a number of draws from the stated prior, at least 20, or corners (the centre and the"
                    + " ends of the stated ranges)");
    public static final OptionSpec THETA = open(Parameter.THETA, "the trade elasticity");
    public static final OptionSpec PSI = open(Parameter.PSI, "the supply elasticity");
    public static final OptionSpec EFFECT = open(Parameter.EFFECT, "the effect of an agreement, in logs");

    /// What a question takes in which an agreement has an effect.
    public static final List<OptionSpec> OPTIONS = List.of(DRAWS, THETA, PSI, EFFECT);

    /// What a question takes in which no agreement matters.
    public static final List<OptionSpec> OF_ELASTICITIES = List.of(DRAWS, THETA, PSI);

    /// Reads the options; one that is not there stands at its default.
    ///
    /// @throws ProblemException if one is out of its range
    public static ParameterChoice of(Map<String, String> chosen) {
        Map<String, String> given = new TreeMap<>();
        for (OptionSpec spec : List.of(THETA, PSI, EFFECT)) {
            String text = chosen.getOrDefault(spec.name(), spec.standard());
            if (!text.equals(spec.standard())) {
                given.put(spec.name(), text);
            }
        }
        return new ParameterChoice(
                GivenParameters.of(given, (parameter, text) -> {
                    throw outOfRange(text, OPTIONS.get(1 + parameter.ordinal()), parameter.advice());
                }),
                draws(chosen.getOrDefault(DRAWS.name(), DRAWS.standard())));
    }

    private static Optional<Integer> draws(String text) {
        int draws = DrawCount.parse(text)
                .orElseThrow(() -> new ProblemException(ProblemException.Kind.USAGE, DrawCount.wrong(text)));
        return draws == 0 ? Optional.empty() : Optional.of(draws);
    }

    private static ProblemException outOfRange(String text, OptionSpec spec, String next) {
        return new ProblemException(
                ProblemException.Kind.USAGE,
                Problem.of(
                        "ENT-5124",
                        "'%s' is not a choice for option '%s'".formatted(text, spec.name()),
                        spec.meaning(),
                        next));
    }

    private static OptionSpec open(Parameter parameter, String meaning) {
        return OptionSpec.free(
                parameter.key(),
                "prior",
                meaning + ": from the stated prior, or an estimate and its standard error, such"
                        + " as 0.28+-0.05, or a number");
    }

    /// The same where no agreement matters: its effect is held at 0.
    public ParameterChoice withoutEffect() {
        return new ParameterChoice(given.with(Parameter.EFFECT, Estimate.exactly(0)), draws);
    }

    /// The combinations that the question is solved at: one where all are given, else the draws, or the centre and the
    /// corners, the centre first.
    public List<Cell> cells(long seed) {
        if (given.areExact()) {
            return List.of(centre());
        }
        return draws.map(count -> given.draws(count, new Seed(seed)))
                .orElseGet(() -> given.grid().corners());
    }

    /// The central parameters.
    public Cell centre() {
        return given.grid().corners().getFirst();
    }

    /// What a parameter is taken to be.
    public Assumed assumed(Parameter parameter) {
        return given.assumed(parameter, draws);
    }

    /// The answer over all combinations: the median of the draws and their 5th and 95th percentile, or the answer at
    /// the
    /// centre and the range over the corners.
    ///
    /// @param values one for each of [#cells(long)], in their order
    public Outcome outcome(double[] values) {
        if (given.areExact()) {
            return new Value(values[0], new None("all parameters are given, nothing is drawn"));
        }
        if (draws.isEmpty()) {
            return new Value(
                    values[0],
                    new Interval(
                            Arrays.stream(values).min().orElseThrow(),
                            Arrays.stream(values).max().orElseThrow(),
                            0,
                            "range over %s (centre and corners, %d solutions)"
                                    .formatted(given.varied(), values.length)));
        }
        DrawSummary summary = DrawSummary.of(values, 0);
        return new Value(
                summary.median(),
                new Interval(
                        Math.min(summary.low(), summary.median()),
                        Math.max(summary.high(), summary.median()),
                        90,
                        "5 to 95 %% of %d draws of %s from %s; the value is their median, Monte Carlo s.e. at most %s"
                                .formatted(
                                        summary.count(),
                                        given.varied(),
                                        given.drawnFrom(),
                                        Numbers.of(summary.medianError()))));
    }
}
