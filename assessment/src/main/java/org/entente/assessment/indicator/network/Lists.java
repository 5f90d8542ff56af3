package org.entente.assessment.indicator.network;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Lists of ties and states in notes, cut where they are long.
final class Lists {
    private static final int SHOWN = 25;

    private Lists() {}

    /// The first ones by name, and how many more there are.
    static <T> String of(Collection<T> all, Function<T, String> name) {
        String shown = all.stream().limit(SHOWN).map(name).collect(Collectors.joining(", "));
        return all.size() <= SHOWN ? shown : "%s and %d more".formatted(shown, all.size() - SHOWN);
    }
}
