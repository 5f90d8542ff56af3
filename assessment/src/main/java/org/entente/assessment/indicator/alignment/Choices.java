package org.entente.assessment.indicator.alignment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.assessment.indicator.Leaders;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Options;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.models.alignment.PartitionRule;

/// The choices of one question on the alignment game; those that its indicator does not offer stand
/// at their default.
final class Choices {
    static final OptionSpec DRAWS = OptionSpec.free(
            "draws",
            "corners",
            "how the parameters vary: corners (the centre and the ends of the stated ranges), or a number of draws from"
                    + " the stated prior");
    static final OptionSpec RULE = OptionSpec.oneOf(
            "rule",
            List.of("gamma", "delta"),
            "what those outside a coalition do: gamma (they split up) or delta (they stay united)");
    static final OptionSpec DEPTH =
            OptionSpec.free("depth", "1", "effect of the rival's agreement over the effect of the union, such as 2");
    static final OptionSpec ENTRANT =
            OptionSpec.free("entrant", "largest-partner", "who would join: largest-partner, or a state such as chn");

    private static final int MOST_DRAWS = 100_000;

    private final Map<String, String> chosen;

    private Choices(Map<String, String> chosen) {
        this.chosen = chosen;
    }

    /// The choices among these options.
    static Choices of(Options options, List<OptionSpec> offered) {
        Map<String, String> chosen = new TreeMap<>();
        offered.forEach(spec -> chosen.put(spec.name(), options.get(spec.name())));
        return new Choices(chosen);
    }

    private String get(OptionSpec spec) {
        return chosen.getOrDefault(spec.name(), spec.standard());
    }

    String rival() {
        return get(Rivals.OPTION);
    }

    String target() {
        return get(Targets.OPTION);
    }

    String entrant() {
        return get(ENTRANT);
    }

    PartitionRule rule() {
        return PartitionRule.valueOf(get(RULE).toUpperCase(Locale.ROOT));
    }

    /// The number of draws; empty for the corners.
    Optional<Integer> draws() {
        String text = get(DRAWS);
        return text.equals(DRAWS.standard()) ? Optional.empty() : Optional.of((int) number(text, DRAWS, 2, MOST_DRAWS));
    }

    double depth() {
        return number(get(DEPTH), DEPTH, 0, 20);
    }

    /// As the search for the leader takes it.
    Options withLeader() {
        return Options.of(List.of(Leaders.OPTION), Map.of("leader", get(Leaders.OPTION)));
    }

    private static double number(String text, OptionSpec spec, double low, double high) {
        try {
            double value = Double.parseDouble(text);
            if (value >= low && value <= high && (spec != DRAWS || value == Math.rint(value))) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, with the range
        }
        throw new ProblemException(
                ProblemException.Kind.USAGE,
                Problem.of(
                        "ENT-5124",
                        "'%s' is no choice for option '%s'".formatted(text, spec.name()),
                        spec.meaning(),
                        "it takes %s from %.0f to %.0f"
                                .formatted(spec == DRAWS ? "corners, or a whole number" : "a number", low, high)));
    }
}
