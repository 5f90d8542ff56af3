package org.entente.data.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.state.CodeScheme;
import org.entente.core.state.State.CodeSpell;
import org.entente.core.state.StateId;
import org.entente.core.time.Spell;

/// Finds the state that a numeric code stood for on a day.
final class CodeIndex {
    private final Map<CodeScheme, Map<Integer, List<Entry>>> entries = new EnumMap<>(CodeScheme.class);

    /// Adds a code.
    ///
    /// @return another state with the same code on some same day, if there is one
    Optional<StateId> add(CodeSpell code, StateId state) {
        List<Entry> list = entries.computeIfAbsent(code.scheme(), _ -> new HashMap<>())
                .computeIfAbsent(code.code(), _ -> new ArrayList<>());
        Optional<StateId> other = list.stream()
                .filter(entry -> entry.spell.overlaps(code.spell()))
                .map(Entry::state)
                .findFirst();
        list.add(new Entry(code.spell(), state));
        return other;
    }

    Optional<StateId> find(CodeScheme scheme, int code, LocalDate date) {
        for (Entry entry : entries.getOrDefault(scheme, Map.of()).getOrDefault(code, List.of())) {
            if (entry.spell.covers(date)) {
                return Optional.of(entry.state);
            }
        }
        return Optional.empty();
    }

    private record Entry(Spell spell, StateId state) {}
}
