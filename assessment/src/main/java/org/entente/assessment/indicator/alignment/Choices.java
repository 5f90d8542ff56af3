package org.entente.assessment.indicator.alignment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.assessment.indicator.Leaders;
import org.entente.assessment.parameter.GivenParameters;
import org.entente.assessment.parameter.ParameterChoice;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Options;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.models.alignment.AgreementForm;
import org.entente.models.alignment.PartitionRule;

/// The choices of one question on the alignment game; those that its indicator does not offer stand
/// at their default.
final class Choices {
    static final OptionSpec RULE = OptionSpec.oneOf(
            "rule",
            List.of("gamma", "delta"),
            "what those outside a coalition do: gamma (they split up) or delta (they stay united)");
    static final OptionSpec DEPTH =
            OptionSpec.free("depth", "1", "effect of the rival's agreement over the effect of the union, such as 2");
    static final OptionSpec UNION_DEPTH = OptionSpec.free(
            "union-depth", "1", "effect of the union in the format over that of the observed one, such as 0.5");
    static final OptionSpec FORM = OptionSpec.oneOf(
            "form",
            List.of("customs-union", "free-trade-area"),
            "what the union lets members do beside it: sign with the rival together or not at all, or each for itself");
    static final OptionSpec ENTRANT =
            OptionSpec.free("entrant", "largest-partner", "who would join: largest-partner, or a state such as chn");

    static final OptionSpec COALITION =
            OptionSpec.free("coalition", "all", "members of the coalition, such as blr+kaz+rus, or all");

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

    /// How the parameters vary.
    ParameterChoice parameters() {
        return ParameterChoice.of(chosen);
    }

    /// Estimates of the parameters.
    GivenParameters given() {
        return parameters().given();
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

    /// The mask of the coalition: bit i is member i.
    ///
    /// @param members codes in the game's order
    int coalition(List<String> members) {
        String text = get(COALITION);
        if (text.equals(COALITION.standard())) {
            return (int) ((1L << members.size()) - 1);
        }
        int mask = 0;
        for (String part : text.split("\\+", -1)) {
            int member = members.indexOf(part.strip().toUpperCase(Locale.ROOT));
            if (member < 0) {
                throw new ProblemException(
                        ProblemException.Kind.USAGE,
                        Problem.of(
                                "ENT-5125",
                                "'%s' is not a member that could be in the coalition".formatted(part),
                                "a coalition is made of members that the trade matrix has",
                                "members: " + String.join(", ", members)));
            }
            mask |= 1 << member;
        }
        return mask;
    }

    String entrant() {
        return get(ENTRANT);
    }

    PartitionRule rule() {
        return PartitionRule.valueOf(get(RULE).toUpperCase(Locale.ROOT));
    }

    /// The number of draws; empty for the corners.
    Optional<Integer> draws() {
        return parameters().draws();
    }

    double depth() {
        return number(get(DEPTH), DEPTH, 0, 20);
    }

    double unionDepth() {
        double depth = number(get(UNION_DEPTH), UNION_DEPTH, 0, 20);
        if (depth == 0) {
            throw outOfRange("0", UNION_DEPTH, "a union that does nothing is none: let its members stand at none");
        }
        return depth;
    }

    AgreementForm form() {
        return AgreementForm.valueOf(get(FORM).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// As the search for the leader takes it.
    Options withLeader() {
        return Options.of(List.of(Leaders.OPTION), Map.of("leader", get(Leaders.OPTION)));
    }

    private static double number(String text, OptionSpec spec, double low, double high) {
        try {
            double value = Double.parseDouble(text);
            if (value >= low && value <= high) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, with the range
        }
        throw outOfRange(text, spec, "it takes a number from %.0f to %.0f".formatted(low, high));
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
}
