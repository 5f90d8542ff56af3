package org.entente.data.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.state.StateId;
import org.entente.data.csv.Problems;

/// The reviewed map from the names and codes that sources write to states.
///
/// A source's name has rows of its own here, or it is the id of a state; anything else is unknown.
final class NameMap {
    private final Map<String, Map<String, List<NameSpell>>> entries = new HashMap<>();
    private final Set<String> ids;

    NameMap(CatalogueFiles files, Known known, Problems problems) {
        this.ids = Set.copyOf(known.states);
        try (CatalogueTable table = new CatalogueTable(files.get("name-map.csv"), known, problems)) {
            while (table.next()) {
                read(table);
            }
        }
    }

    private void read(CatalogueTable table) {
        boolean leftOut = table.text("state").isEmpty();
        NameSpell entry = new NameSpell(
                leftOut ? Optional.empty() : Optional.of(table.state("state")), table.spell(), table.text("note"));
        List<NameSpell> list = entries.computeIfAbsent(table.key("source"), _ -> new HashMap<>())
                .computeIfAbsent(table.key("name"), _ -> new ArrayList<>());
        if (list.stream().anyMatch(other -> other.spell().overlaps(entry.spell()))) {
            table.problem(
                    "name",
                    "'%s' is mapped twice on the same day".formatted(table.text("name")),
                    "Give the spells of the two.");
        }
        list.add(entry);
    }

    NameMatch match(String source, String name, LocalDate date) {
        List<NameSpell> list = entries.getOrDefault(source, Map.of()).getOrDefault(name, List.of());
        for (NameSpell entry : list) {
            if (entry.spell().covers(date)) {
                return entry.state()
                        .<NameMatch>map(NameMatch.Found::new)
                        .orElseGet(() -> new NameMatch.LeftOut(entry.note()));
            }
        }
        return list.isEmpty() && ids.contains(name) ? new NameMatch.Found(new StateId(name)) : new NameMatch.Unknown();
    }

    List<NameSpell> mappings(String source, String name) {
        return List.copyOf(entries.getOrDefault(source, Map.of()).getOrDefault(name, List.of()));
    }

    List<String> sources() {
        return entries.keySet().stream().sorted().toList();
    }

    List<String> of(String source) {
        return entries.getOrDefault(source, Map.of()).keySet().stream().sorted().toList();
    }

    boolean has(String source, String name) {
        return entries.getOrDefault(source, Map.of()).containsKey(name);
    }

    /// The states that a source calls by this name at any time.
    Set<StateId> ever(String source, String name) {
        return entries.getOrDefault(source, Map.of()).getOrDefault(name, List.of()).stream()
                .flatMap(entry -> entry.state().stream())
                .collect(Collectors.toSet());
    }

    /// The states that any source calls by this name today.
    Set<StateId> today(String name) {
        return entries.values().stream()
                .flatMap(names -> names.getOrDefault(name, List.of()).stream())
                .filter(entry -> entry.spell().isOpen())
                .flatMap(entry -> entry.state().stream())
                .collect(Collectors.toSet());
    }
}
