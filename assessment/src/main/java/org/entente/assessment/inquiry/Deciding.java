package org.entente.assessment.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.assessment.inquiry.Inquiry.Answer;
import org.entente.core.figure.Period;

/// Which choice in the definition decides whether the first subject stands at or above another one.
///
/// Under one combination of choices it stands at or above if it does so in at least half of the periods in which both
/// have a figure. An option decides if the standing is the same for all combinations that share its choice; where no
/// single option does, the smallest set of options that does is named.
final class Deciding {
    private final Inquiry inquiry;
    private final String other;
    /// The standing under each combination, as option to choice.
    private final Map<Map<String, String>, Boolean> standings = new LinkedHashMap<>();

    Deciding(Inquiry inquiry, List<Answer> answers, String other) {
        this.inquiry = inquiry;
        this.other = other;
        Map<String, Map<Period, Double>> mine = values(answers, inquiry.whom());
        Map<String, Map<Period, Double>> theirs = values(answers, other);
        mine.forEach((choice, periods) -> {
            Map<Period, Double> beside = theirs.getOrDefault(choice, Map.of());
            long compared =
                    periods.keySet().stream().filter(beside::containsKey).count();
            long above = periods.entrySet().stream()
                    .filter(entry -> beside.containsKey(entry.getKey())
                            && entry.getValue() >= beside.getOrDefault(entry.getKey(), Double.NaN))
                    .count();
            if (compared > 0) {
                standings.put(choices(choice), 2 * above >= compared);
            }
        });
    }

    private static Map<String, Map<Period, Double>> values(List<Answer> answers, String whom) {
        Map<String, Map<Period, Double>> values = new LinkedHashMap<>();
        for (Answer answer : answers) {
            OptionalDouble value = answer.figures().getFirst().value();
            if (answer.whom().equals(whom) && value.isPresent()) {
                values.computeIfAbsent(answer.choice(), _ -> new LinkedHashMap<>())
                        .put(answer.period(), value.getAsDouble());
            }
        }
        return values;
    }

    private Map<String, String> choices(String choice) {
        Map<String, String> choices = new TreeMap<>();
        if (inquiry.vary().size() == 1) {
            choices.put(inquiry.vary().getFirst(), choice);
            return choices;
        }
        for (String part : choice.split(" ")) {
            int equals = part.indexOf('=');
            choices.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return choices;
    }

    String sentence() {
        String mine = inquiry.whom().toUpperCase(Locale.ROOT);
        String theirs = other.toUpperCase(Locale.ROOT);
        if (standings.isEmpty()) {
            return "%s and %s have no period in common.".formatted(mine, theirs);
        }
        long above = standings.values().stream().filter(Boolean::booleanValue).count();
        if (above == 0 || above == standings.size()) {
            return "No choice decides: %s is %s %s under all %d combinations."
                    .formatted(mine, above == 0 ? "below" : "at or above", theirs, standings.size());
        }
        List<String> deciding = deciding();
        String how = standings.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(entry -> deciding.stream()
                        .map(option -> option + "=" + entry.getKey().get(option))
                        .collect(Collectors.joining(" ")))
                .distinct()
                .collect(Collectors.joining(", "));
        return "What decides is %s: %s is at or above %s under %s, in %d of %d combinations."
                .formatted(String.join(" with ", deciding), mine, theirs, how, above, standings.size());
    }

    /// The smallest set of options that fixes the standing, the first by order among equals.
    private List<String> deciding() {
        List<String> options = inquiry.vary();
        List<List<String>> sets = new ArrayList<>();
        for (int mask = 1; mask < 1 << options.size(); mask++) {
            List<String> set = new ArrayList<>();
            for (int i = 0; i < options.size(); i++) {
                if ((mask & 1 << i) != 0) {
                    set.add(options.get(i));
                }
            }
            sets.add(set);
        }
        sets.sort(java.util.Comparator.comparingInt(List::size));
        return sets.stream().filter(this::decides).findFirst().orElse(options);
    }

    private boolean decides(List<String> set) {
        Map<String, Boolean> seen = new TreeMap<>();
        return standings.entrySet().stream().allMatch(entry -> {
            String key = set.stream()
                    .map(option -> entry.getKey().getOrDefault(option, ""))
                    .collect(Collectors.joining("|"));
            Boolean before = seen.putIfAbsent(key, entry.getValue());
            return before == null || before.equals(entry.getValue());
        });
    }
}
