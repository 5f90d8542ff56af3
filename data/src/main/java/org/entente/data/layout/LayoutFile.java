package org.entente.data.layout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads a descriptor: YAML, unknown keys refused, with the place of what is wrong.
final class LayoutFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private static final Pattern UNKNOWN_IN_DATE = Pattern.compile("%([^YmdHMSbBgf]|$)");

    private LayoutFile() {}

    static Layout read(CsvSource file) {
        byte[] bytes;
        try (InputStream stream = file.opener().open()) {
            bytes = stream.readAllBytes();
        } catch (IOException e) {
            throw wrong(Place.of(file.name()), "the descriptor cannot be read (%s)".formatted(e.getMessage()), "");
        }
        Layout layout;
        try {
            layout = YAML.readValue(bytes, Layout.class).withFingerprint(Sha256.of(bytes));
        } catch (UnrecognizedPropertyException e) {
            Collection<Object> known = e.getKnownPropertyIds() == null ? List.of() : e.getKnownPropertyIds();
            throw wrong(
                    place(file, bytes, e),
                    "'%s' is not a key of a descriptor".formatted(e.getPropertyName()),
                    DidYouMean.advice(
                            known.stream().map(Object::toString).sorted().toList(), e.getPropertyName()));
        } catch (JacksonException e) {
            throw wrong(
                    place(file, bytes, e),
                    "the descriptor cannot be read (%s)".formatted(firstLine(e.getOriginalMessage())),
                    "catalog/layouts/README.md explains each key.");
        }
        check(layout, file);
        return layout;
    }

    private static void check(Layout layout, CsvSource file) {
        List<Problem> problems = new ArrayList<>();
        for (String key : layout.key()) {
            if (!layout.columns().containsKey(key)) {
                problems.add(problem(
                        Place.of(file.name()),
                        "the key names '%s', which is not among the columns".formatted(key),
                        DidYouMean.advice(layout.columns().keySet(), key)));
            }
        }
        patterns(layout).forEach((pattern, fewest) -> {
            if (groups(pattern) < fewest) {
                problems.add(problem(
                        Place.of(file.name()),
                        "'%s' is not a regular expression%s".formatted(pattern, fewest > 0 ? " with a group" : ""),
                        "They are those of Java: ( ) [ ] { } need their partners."));
            }
        });
        String encoding = layout.form().encoding();
        if (!encoding.isEmpty() && !isCharset(encoding)) {
            problems.add(problem(Place.of(file.name()), "there is no encoding '%s'".formatted(encoding), ""));
        }
        if (layout.form().header() < 0
                || (layout.form().header() == 0 && layout.columns().isEmpty())) {
            problems.add(problem(
                    Place.of(file.name()),
                    "the header is on a line below 0, or there is none and no columns either",
                    "Lines are counted from 1; 0 is for a file without a header."));
        }
        layout.extract().forEach((name, extract) -> {
            if (!layout.columns().containsKey(name)) {
                problems.add(problem(
                        Place.of(file.name()),
                        "'%s' is extracted and not among the columns".formatted(name),
                        DidYouMean.advice(layout.columns().keySet(), name)));
            }
            if (groups(extract.pattern()) != 1) {
                problems.add(problem(
                        Place.of(file.name()),
                        "'%s' is not a regular expression with one group".formatted(extract.pattern()),
                        "Put the part that is '%s' in parentheses.".formatted(name)));
            }
        });
        if (layout.form().header() == 0
                && layout.form().quoted()
                && layout.fewestCells() < layout.columns().size()) {
            problems.add(problem(
                    Place.of(file.name()),
                    "columns at the end of a file without a header are optional, and its cells are quoted",
                    "Add quoted: false to the form, or say that the columns are there."));
        }
        layout.columns().forEach((name, spec) -> {
            if (UNKNOWN_IN_DATE.matcher(spec.date()).find()) {
                problems.add(problem(
                        Place.of(file.name()),
                        "'%s' is not how a date is written".formatted(spec.date()),
                        "After a % stand Y, m, d, H, M, S, b, B, g or f, as in %Y-%m-%d."));
            }
            if (spec.role().isState() && spec.codes() == ColumnSpec.Codes.NONE) {
                problems.add(problem(
                        Place.of(file.name()),
                        "column '%s' names states, and it is not said how".formatted(name),
                        "Add codes: cow, gw, m49 or name."));
            }
        });
        if (!problems.isEmpty()) {
            throw new ProblemException(Kind.INVALID_FILE, problems);
        }
    }

    /// The regular expressions of a layout, with how many groups they must have; an extract's are looked at apart.
    private static Map<String, Integer> patterns(Layout layout) {
        Map<String, Integer> patterns = new LinkedHashMap<>();
        layout.unpivot().ifPresent(unpivot -> {
            patterns.put(unpivot.columns(), 0);
            patterns.put(unpivot.strip(), 0);
        });
        layout.where().values().forEach(pattern -> patterns.put(pattern, 0));
        layout.part().map(Layout.Part::file).filter(one -> !one.isEmpty()).ifPresent(one -> patterns.put(one, 1));
        patterns.put(layout.versionInName(), 0);
        return patterns;
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException _) {
            return false;
        }
    }

    private static int groups(String pattern) {
        try {
            return Pattern.compile(pattern).matcher("").groupCount();
        } catch (PatternSyntaxException _) {
            return -1;
        }
    }

    private static ProblemException wrong(Place place, String what, String next) {
        return new ProblemException(Kind.INVALID_FILE, problem(place, what, next));
    }

    private static Problem problem(Place place, String what, String next) {
        return Problem.of("ENT-4050", what, "", next).at(place);
    }

    /// Where the value of the exception's path stands; data binding keeps the path and not the place.
    private static Place place(CsvSource file, byte[] bytes, JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        if (at != null && at.getLineNr() > 0) {
            return new Place(file.name(), at.getLineNr(), Math.max(0, at.getColumnNr()), "");
        }
        List<String> path = e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" : step.getPropertyName())
                .toList();
        return new YamlPlaces(bytes)
                .find(path)
                .map(mark -> new Place(file.name(), mark.getLine() + 1L, mark.getColumn() + 1, ""))
                .orElse(Place.of(file.name()));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
