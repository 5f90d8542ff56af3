package org.entente.assessment.scenario;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.assessment.parameter.DrawCount;
import org.entente.assessment.parameter.GivenParameters;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.models.equilibrium.DeficitRule;
import org.entente.models.equilibrium.WelfareMeasure;

/// A scenario as it was typed or written in a file: changes by verb, and the parameters that are not left open.
///
/// @param clauses by verb, as written
/// @param given estimates of the parameters that are not drawn from the prior
/// @param deficits what happens to deficits, if it is said
/// @param welfare what better off means, if it is said
/// @param draws how many draws of the parameters; 0 for the centre and the corners of their ranges
/// @param on the day whose memberships count; 1 July of the matrix's year if none is given
public record ScenarioSpec(
        Map<Verb, List<String>> clauses,
        GivenParameters given,
        Optional<DeficitRule> deficits,
        Optional<WelfareMeasure> welfare,
        int draws,
        Optional<LocalDate> on) {
    public static final int DEFAULT_DRAWS = 200;

    /// Between two clauses of a verb in an id.
    static final String BETWEEN = ";";

    /// The settings that stand beside verbs, in options, files and ids.
    public static final List<String> SETTINGS = List.of("theta", "psi", "b", "deficits", "welfare", "draws", "on");

    public ScenarioSpec {
        EnumMap<Verb, List<String>> copy = new EnumMap<>(Verb.class);
        clauses.forEach((verb, texts) -> {
            if (!texts.isEmpty()) {
                copy.put(verb, List.copyOf(texts));
            }
        });
        clauses = Collections.unmodifiableMap(copy);
    }

    /// Reads clauses and settings by their keys; several clauses of a verb are parted by semicolons.
    ///
    /// @throws ProblemException with every key and value that is wrong
    public static ScenarioSpec of(Map<String, String> options) {
        List<Problem> problems = new ArrayList<>();
        Map<Verb, List<String>> clauses = new EnumMap<>(Verb.class);
        options.forEach((key, value) ->
                Verb.find(key).ifPresent(verb -> clauses.put(verb, List.of(value.split(BETWEEN)))));
        options.keySet().stream()
                .filter(key -> Verb.find(key).isEmpty() && !SETTINGS.contains(key))
                .forEach(key -> problems.add(unknown(key)));
        Settings settings = new Settings(options, problems);
        ScenarioSpec spec = new ScenarioSpec(
                clauses,
                settings.given(),
                settings.choice("deficits", DeficitRule.values()),
                settings.choice("welfare", WelfareMeasure.values()),
                settings.draws(),
                settings.date("on"));
        if (!problems.isEmpty()) {
            throw new ProblemException(Kind.USAGE, problems);
        }
        return spec;
    }

    static Problem unknown(String key) {
        List<String> known = new ArrayList<>(SETTINGS);
        for (Verb verb : Verb.values()) {
            known.add(verb.key());
        }
        return Problem.of(
                "ENT-4174", "'%s' is not a key of a scenario".formatted(key), "", DidYouMean.advice(known, key));
    }

    public boolean isEmpty() {
        return clauses.keySet().stream().allMatch(verb -> verb == Verb.DEPTH);
    }

    /// What an id appends: everything but defaults.
    public SortedMap<String, String> options() {
        SortedMap<String, String> options = new TreeMap<>();
        clauses.forEach((verb, texts) ->
                options.put(verb.key(), String.join(BETWEEN, texts).toLowerCase(Locale.ROOT)));
        options.putAll(given.options());
        deficits.ifPresent(rule -> options.put("deficits", key(rule)));
        welfare.ifPresent(measure -> options.put("welfare", key(measure)));
        on.ifPresent(day -> options.put("on", day.toString()));
        if (draws != DEFAULT_DRAWS) {
            options.put("draws", Integer.toString(draws));
        }
        return options;
    }

    /// The options of the command line that say the same, those for a shell in quotes.
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        options().forEach((key, value) -> {
            if (Verb.find(key).isPresent()) {
                for (String clause : value.split(BETWEEN)) {
                    arguments.add("--" + key + " " + quoted(clause));
                }
            } else {
                arguments.add("--" + key + " " + quoted(value));
            }
        });
        return arguments;
    }

    private static String quoted(String word) {
        return word.matches("[\\w./:=+@,%-]+") ? word : "'" + word + "'";
    }

    static String key(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Reads settings and collects what is wrong with them.
    private record Settings(Map<String, String> options, List<Problem> problems) {
        GivenParameters given() {
            return GivenParameters.of(
                    options, (parameter, text) -> problems.add(wrong(parameter.key(), text, parameter.advice())));
        }

        int draws() {
            String text = options.getOrDefault("draws", Integer.toString(DEFAULT_DRAWS));
            return DrawCount.parse(text).orElseGet(() -> {
                problems.add(DrawCount.wrong(text));
                return DEFAULT_DRAWS;
            });
        }

        Optional<LocalDate> date(String key) {
            String text = options.get(key);
            if (text == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(LocalDate.parse(text.strip()));
            } catch (DateTimeParseException _) {
                problems.add(wrong(key, text, "A day such as 2019-07-01."));
                return Optional.empty();
            }
        }

        <E extends Enum<E>> Optional<E> choice(String key, E[] values) {
            String text = options.get(key);
            if (text == null) {
                return Optional.empty();
            }
            for (E value : values) {
                if (key(value).equals(text.strip().toLowerCase(Locale.ROOT))) {
                    return Optional.of(value);
                }
            }
            List<String> known =
                    java.util.Arrays.stream(values).map(ScenarioSpec::key).toList();
            problems.add(wrong(key, text, DidYouMean.advice(known, text)));
            return Optional.empty();
        }

        private static Problem wrong(String key, String text, String next) {
            return Problem.of("ENT-4175", "'%s' is not a value of --%s".formatted(text, key), "", next);
        }
    }
}
