package org.entente.assessment.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;

/// The choices made for one question: every option of the definition has one, most of them the default.
public final class Options {
    private final List<OptionSpec> specs;
    private final SortedMap<String, String> chosen;

    private Options(List<OptionSpec> specs, SortedMap<String, String> chosen) {
        this.specs = List.copyOf(specs);
        this.chosen = chosen;
    }

    /// Checks the given choices against the options of a definition.
    ///
    /// @throws ProblemException if an option is unknown or its choice is not in the closed list
    public static Options of(List<OptionSpec> specs, Map<String, String> given) {
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, String> chosen = new TreeMap<>();
        given.forEach((name, value) -> {
            String choice = value.toLowerCase(Locale.ROOT);
            Optional<OptionSpec> spec =
                    specs.stream().filter(s -> s.name().equals(name)).findFirst();
            if (spec.isEmpty()) {
                problems.add(Problem.of(
                        "ENT-2101",
                        "option '%s' does not apply here".formatted(name),
                        "",
                        "options: "
                                + specs.stream().map(OptionSpec::name).sorted().collect(Collectors.joining(", "))));
            } else if (!spec.get().choices().isEmpty() && !spec.get().choices().contains(choice)) {
                problems.add(Problem.of(
                        "ENT-2102",
                        "'%s' is not a choice for option '%s'".formatted(value, name),
                        spec.get().meaning(),
                        "choices: " + String.join(", ", spec.get().choices())));
            } else if (!choice.equals(spec.get().standard())) {
                chosen.put(name, choice);
            }
        });
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemException.Kind.USAGE, problems);
        }
        return new Options(specs, chosen);
    }

    /// The choice for an option.
    ///
    /// @throws IllegalArgumentException if the definition has no such option
    public String get(String name) {
        OptionSpec spec = specs.stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no option '%s'".formatted(name)));
        return chosen.getOrDefault(name, spec.standard());
    }

    /// The choices that differ from the default: what an id appends.
    public SortedMap<String, String> nonDefault() {
        return new TreeMap<>(chosen);
    }

    public Options with(String name, String choice) {
        SortedMap<String, String> changed = new TreeMap<>(chosen);
        changed.put(name, choice);
        return of(specs, changed);
    }

    /// Every option with its choice, as in `absent=drop credit=half`.
    public String writtenOut() {
        return specs.stream()
                .map(spec -> spec.name() + "=" + get(spec.name()))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
