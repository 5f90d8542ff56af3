package org.entente.assessment.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import org.entente.core.problem.Problem;
import org.jspecify.annotations.Nullable;

/// One change as it was written, taken apart; what it names is not looked up yet.
///
/// @param text as written
/// @param who the first side: a code, or a list in braces
/// @param whom the second side
/// @param like the agreement whose depth counts
/// @param list what is formed or merged
/// @param depth in multiples of b
/// @param number a tariff or a growth as a share, a sum in millions where it has a scale
/// @param hasScale whether a sum was given in millions or billions
record Clause(
        Verb verb,
        String text,
        String who,
        String whom,
        String like,
        List<String> list,
        OptionalDouble depth,
        double number,
        boolean hasScale) {
    Clause {
        list = List.copyOf(list);
    }

    /// Reads a clause.
    ///
    /// @param problems takes up what is wrong with it
    static Optional<Clause> parse(Verb verb, String text, List<Problem> problems) {
        Matcher matcher = verb.pattern().matcher(text.strip());
        if (!matcher.matches()) {
            problems.add(Problem.of(
                    "ENT-4170",
                    "'%s' is not what %s takes".formatted(text, verb.key()),
                    verb.meaning(),
                    "Write %s, such as %s; several members are a list in braces, such as {ARM,BLR}."
                            .formatted(verb.form(), verb.example())));
            return Optional.empty();
        }
        String depth = group(matcher, "depth");
        String percent = group(matcher, "percent");
        String money = group(matcher, "money");
        String scale = group(matcher, "scale");
        double number = !percent.isEmpty()
                ? Double.parseDouble(percent) / 100
                : money.isEmpty() ? 0 : Double.parseDouble(money) * (scale.equals("bn") ? 1000 : 1);
        return Optional.of(new Clause(
                verb,
                text.strip(),
                group(matcher, "who"),
                group(matcher, "whom"),
                group(matcher, "like"),
                parts(group(matcher, "list")),
                depth.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(depth)),
                number,
                !scale.isEmpty()));
    }

    private static String group(Matcher matcher, String name) {
        if (!matcher.namedGroups().containsKey(name)) {
            return "";
        }
        @Nullable String group = matcher.group(name);
        return group == null ? "" : group;
    }

    /// The parts of a list; commas within braces do not part.
    static List<String> parts(String list) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (char c : list.toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }

    /// The names of a side: one, or those in its braces.
    static List<String> names(String side) {
        String inner = side.startsWith("{") ? side.substring(1, side.length() - 1) : side;
        return List.of(inner.split(",")).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /// As a sentence goes: `ARM left EAEU`.
    String inWords() {
        return switch (verb) {
            case DEPTH -> "%s were %s times as deep as an agreement is".formatted(shown(who), depth.orElse(1));
            case DISSOLVE -> (who.startsWith("{") ? "the agreement of %s ended" : "%s ended").formatted(shown(who));
            case LEAVE -> "%s left %s".formatted(shown(who), shown(whom));
            case DOWNGRADE ->
                who.isEmpty()
                        ? "%s kept %s".formatted(shown(whom), kept())
                        : "%s kept %s with %s".formatted(shown(who), kept(), shown(whom));
            case JOIN ->
                "%s joined %s%s"
                        .formatted(
                                shown(who), shown(whom), depth.isPresent() ? " at depth " + depth.getAsDouble() : "");
            case JOIN_LIKE -> "%s joined %s on the terms of %s".formatted(shown(who), shown(whom), shown(like));
            case FORM -> "%s made an agreement".formatted(and(list));
            case MERGE -> "%s became one".formatted(and(list));
            case TARIFF ->
                "what %s buys from %s cost %s%% %s"
                        .formatted(
                                shown(whom),
                                shown(who),
                                percent().replaceAll("[-+%]", ""),
                                number < 0 ? "less" : "more");
            case EMBARGO -> "%s and %s stopped trading".formatted(shown(who), shown(whom));
            case TRANSFER -> "%s paid %s %s a year".formatted(shown(who), shown(whom), sum());
            case PRODUCTIVITY ->
                "%s produced %s%% %s from the same inputs"
                        .formatted(shown(who), percent().replaceAll("[-+%]", ""), number < 0 ? "less" : "more");
        };
    }

    private String kept() {
        return depth.isPresent() ? "a depth of %s".formatted(depth.getAsDouble()) : "half of its depth";
    }

    private String percent() {
        return text.substring(text.indexOf('=') + 1);
    }

    private String sum() {
        String sum = text.substring(text.indexOf('=') + 1);
        return hasScale ? sum : sum + " (money of the file)";
    }

    static String shown(String side) {
        return and(names(side));
    }

    private static String and(List<String> names) {
        List<String> upper = names.stream().map(Clause::code).toList();
        int n = upper.size();
        return n == 1 ? upper.getFirst() : String.join(", ", upper.subList(0, n - 1)) + " and " + upper.get(n - 1);
    }

    private static String code(String name) {
        return name.startsWith("{")
                ? shown(name)
                : name.equalsIgnoreCase("world") ? "all others" : name.toUpperCase(java.util.Locale.ROOT);
    }
}
