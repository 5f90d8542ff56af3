package org.entente.data.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.problem.Problem.Place;
import org.entente.core.state.CodeScheme;
import org.entente.core.state.Names;
import org.entente.core.state.State;
import org.entente.core.state.State.CodeSpell;
import org.entente.core.state.StateId;
import org.entente.core.state.StateSystem;
import org.entente.core.state.StateSystem.Stay;
import org.entente.core.time.Spell;
import org.entente.core.time.Years;
import org.entente.data.csv.Problems;

/// Reads the lists of the members of the state system.
///
/// A list counts a state while it exists by `states.csv`, unless `state-systems.csv` has rows for the two:
/// then these replace its existence. A state that has no code of a list's scheme is not in the list.
final class SystemTables {
    final Map<StateSystem.Id, StateSystem> systems = new EnumMap<>(StateSystem.Id.class);
    private final Map<StateSystem.Id, Map<StateId, List<Membership>>> rows = new EnumMap<>(StateSystem.Id.class);
    private final Collection<State> states;
    private final Problems problems;

    SystemTables(CatalogueFiles files, Known known, Problems problems, Collection<State> states) {
        this.states = states;
        this.problems = problems;
        readSpells(new CatalogueTable(files.get("state-systems.csv"), known, problems));
        readSystems(new CatalogueTable(files.get("state-system-list.csv"), known, problems));
    }

    private void readSpells(CatalogueTable file) {
        try (CatalogueTable table = file) {
            while (table.next()) {
                StateSystem.Id system = table.word("system", StateSystem.Id.values());
                if (system == StateSystem.Id.GW_MICRO) {
                    table.problem("system", "'gw-micro' has no rows of its own", "Write gw and the status microstate.");
                }
                StateId state = table.state("state");
                Standing standing = table.word("status", Standing.values());
                table.sources();
                List<Membership> spells = rows.computeIfAbsent(system, _ -> new HashMap<>())
                        .computeIfAbsent(state, _ -> new ArrayList<>());
                Spell spell = table.spell();
                if (spells.stream().anyMatch(other -> other.spell.overlaps(spell))) {
                    table.problem("from", "%s counts %s twice on the same day".formatted(system, state), "");
                    continue;
                }
                spells.add(new Membership(spell, standing));
            }
        }
    }

    private void readSystems(CatalogueTable file) {
        try (CatalogueTable table = file) {
            while (table.next()) {
                StateSystem.Id id = table.word("system", StateSystem.Id.values());
                Names names = new Names(table.key("name_en"), table.key("name_ru"));
                int first = table.integer("first_year");
                int last = table.integer("last_year");
                List<String> sources = table.sources();
                if (last < first) {
                    table.problem("last_year", "the list ends (%d) before it begins (%d)".formatted(last, first), "");
                    continue;
                }
                List<Stay> stays = id == StateSystem.Id.ISO ? isoStays() : numberedStays(id);
                if (problems.isEmpty()) {
                    systems.put(id, StateSystem.of(id, names, new Years(first, last), sources, stays));
                }
            }
        }
    }

    private List<Stay> isoStays() {
        List<Stay> stays = new ArrayList<>();
        for (State state : states) {
            if (state.kind() == State.Kind.STATE) {
                int number = state.m49().isEmpty() ? 0 : Integer.parseInt(state.m49());
                memberships(StateSystem.Id.ISO, state)
                        .forEach(m -> stays.add(new Stay(state.id().code(), number, state.id(), m.spell)));
            }
        }
        return stays;
    }

    private List<Stay> numberedStays(StateSystem.Id id) {
        CodeScheme scheme = id == StateSystem.Id.COW ? CodeScheme.COW : CodeScheme.GW;
        StateSystem.Id rowsOf = id == StateSystem.Id.GW_MICRO ? StateSystem.Id.GW : id;
        List<Stay> stays = new ArrayList<>();
        for (State state : states) {
            List<CodeSpell> codes = state.codes().stream()
                    .filter(code -> code.scheme() == scheme)
                    .toList();
            if (codes.isEmpty()) {
                continue;
            }
            for (Membership membership : memberships(rowsOf, state)) {
                if (membership.standing == Standing.MEMBER || id == StateSystem.Id.GW_MICRO) {
                    stays.addAll(stays(state.id(), codes, membership.spell));
                }
            }
        }
        return stays;
    }

    private List<Membership> memberships(StateSystem.Id system, State state) {
        return rows.getOrDefault(system, Map.of())
                .getOrDefault(state.id(), List.of(new Membership(state.existence(), Standing.MEMBER)));
    }

    private List<Stay> stays(StateId state, List<CodeSpell> codes, Spell membership) {
        List<Stay> stays = new ArrayList<>();
        for (CodeSpell code : codes) {
            Optional<Spell> days = code.spell().intersection(membership);
            days.ifPresent(spell -> stays.add(new Stay(Integer.toString(code.code()), code.code(), state, spell)));
        }
        stays.sort(Comparator.comparing(stay -> stay.spell().start()));
        if (!covers(stays, membership)) {
            problems.add(
                    "ENT-4010",
                    Place.of("catalog/state-codes.csv"),
                    "%s has no %s code on some day of %s"
                            .formatted(state, codes.getFirst().scheme(), membership),
                    "The list counts it in that spell.",
                    "Mend the spells of its codes, or of state-systems.csv.");
        }
        return stays;
    }

    private static boolean covers(List<Stay> sorted, Spell membership) {
        var covered = membership.start();
        for (Stay stay : sorted) {
            if (!stay.spell().start().equals(covered)) {
                return false;
            }
            covered = stay.spell().end();
        }
        return covered.equals(membership.end());
    }

    /// How a list counts a state.
    private enum Standing {
        MEMBER,
        MICROSTATE
    }

    private record Membership(Spell spell, Standing standing) {}
}
