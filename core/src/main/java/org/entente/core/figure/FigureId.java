package org.entente.core.figure;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.core.state.StateId;

/// The name that recomputes a figure: `whom[.member].indicator.period[?option=choice&...]`.
///
/// An id without options names the default definition.
///
/// @param whom a union (`eaeu`), a state (`kaz`) or a pair (`rus:kaz`), lower-case
/// @param member the member of the union that the figure is about, if it is about one
/// @param options choices that differ from the default, sorted by name
public record FigureId(
        String whom, Optional<StateId> member, String indicator, Period period, SortedMap<String, String> options) {
    private static final Pattern WHOM = Pattern.compile("[a-z][a-z0-9-]*(?::[a-z]{3})?");
    /// At least four characters, so that it cannot be taken for a member.
    private static final Pattern INDICATOR = Pattern.compile("[a-z][a-z0-9-]{3,}");

    private static final Pattern OPTION = Pattern.compile("(?<name>[^=&\\s]+)=(?<choice>(?:[^&\\v]*[^&\\s])?)");
    private static final Pattern TEXT =
            Pattern.compile("(?<whom>" + WHOM + ")(?:\\.(?<member>[a-z]{3}))?\\.(?<indicator>" + INDICATOR
                    + ")\\.(?<period>\\d{4}(?:\\.\\.\\d{4})?|a-res-[a-z0-9-]+)(?:\\?(?<options>.+))?");

    public FigureId {
        SortedMap<String, String> byName = new TreeMap<>();
        byName.putAll(options);
        options = Collections.unmodifiableSortedMap(byName);
        if (!WHOM.matcher(whom).matches() || !INDICATOR.matcher(indicator).matches()) {
            throw new IllegalArgumentException(
                    "'%s' and '%s' do not make a figure id such as eaeu.intra-export-share.2019"
                            .formatted(whom, indicator));
        }
        options.forEach((name, choice) -> {
            String option = name + "=" + choice;
            Matcher matcher = OPTION.matcher(option);
            if (!matcher.matches() || !matcher.group("name").equals(name)) {
                throw new IllegalArgumentException("'%s' cannot be read back as option=choice".formatted(option));
            }
        });
    }

    public static FigureId of(String whom, String indicator, Period period, Map<String, String> options) {
        return new FigureId(whom.toLowerCase(Locale.ROOT), Optional.empty(), indicator, period, new TreeMap<>(options));
    }

    public FigureId ofMember(StateId state) {
        return new FigureId(whom, Optional.of(state), indicator, period, options);
    }

    public FigureId withIndicator(String other) {
        return new FigureId(whom, member, other, period, options);
    }

    /// Reads what [#toString()] wrote.
    ///
    /// @throws IllegalArgumentException if the text is not a figure id
    public static FigureId parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a figure id such as eaeu.intra-export-share.2019".formatted(text));
        }
        SortedMap<String, String> options = new TreeMap<>();
        if (matcher.group("options") != null) {
            for (String option : matcher.group("options").split("&", -1)) {
                Matcher parts = OPTION.matcher(option);
                if (!parts.matches()) {
                    throw new IllegalArgumentException("'%s' in '%s' is not option=choice".formatted(option, text));
                }
                if (options.put(parts.group("name"), parts.group("choice")) != null) {
                    throw new IllegalArgumentException(
                            "option '%s' appears twice in '%s'".formatted(parts.group("name"), text));
                }
            }
        }
        return new FigureId(
                matcher.group("whom"),
                Optional.ofNullable(matcher.group("member")).map(StateId::of),
                matcher.group("indicator"),
                Period.parse(matcher.group("period")),
                options);
    }

    @Override
    public String toString() {
        String name = whom
                + member.map(state -> "." + state.code().toLowerCase(Locale.ROOT))
                        .orElse("")
                + "." + indicator + "." + period.slug();
        if (options.isEmpty()) {
            return name;
        }
        return options.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("&", name + "?", ""));
    }
}
