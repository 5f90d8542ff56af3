package org.entente.data.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.core.state.CodeScheme;
import org.entente.core.state.Names;
import org.entente.core.state.State;
import org.entente.core.state.State.CodeSpell;
import org.entente.core.state.StateId;
import org.entente.core.time.Spell;
import org.entente.data.csv.Problems;

/// Reads the states, their codes and who followed whom.
final class StateTables {
    private static final String FORMER_ISO = "iso3-former";
    private static final String FORMER_M49 = "m49-former";
    private static final List<String> SCHEMES = List.of("cow", "gw", FORMER_ISO, FORMER_M49);

    /// The groups of M49 that United Nations statistics use.
    private static final List<String> REGIONS = List.of(
            "northern-africa",
            "sub-saharan-africa",
            "latin-america-and-the-caribbean",
            "europe-and-northern-america",
            "western-asia",
            "central-and-southern-asia",
            "eastern-and-south-eastern-asia",
            "oceania");

    final SortedMap<StateId, State> states = new TreeMap<>();
    final List<Succession> successions = new ArrayList<>();
    final CodeIndex codes = new CodeIndex();
    final List<FormerCode> formerCodes = new ArrayList<>();
    final SortedMap<StateId, String> regions = new TreeMap<>();
    final List<TradeRegion> tradeRegions = new ArrayList<>();
    private final Map<StateId, List<CodeSpell>> codesByState = new HashMap<>();

    StateTables(CatalogueFiles files, Known known, Problems problems) {
        readStates(new CatalogueTable(files.get("states.csv"), known, problems));
        states.keySet().forEach(id -> known.states.add(id.code()));
        readCodes(new CatalogueTable(files.get("state-codes.csv"), known, problems));
        states.replaceAll((id, state) -> withCodes(state, codesByState.getOrDefault(id, List.of())));
        readSuccessions(new CatalogueTable(files.get("succession.csv"), known, problems));
        readRegions(new CatalogueTable(files.get("regions.csv"), known, problems));
        readTradeRegions(new CatalogueTable(files.get("trade-regions.csv"), known, problems));
    }

    private void readCodes(CatalogueTable file) {
        try (CatalogueTable table = file) {
            while (table.next()) {
                StateId state = table.state("state");
                Spell spell = table.spell();
                String scheme = table.word("scheme", SCHEMES);
                if (!SCHEMES.contains(scheme)) {
                    continue;
                }
                if (scheme.equals(FORMER_ISO) || scheme.equals(FORMER_M49)) {
                    FormerCode.Standard standard =
                            scheme.equals(FORMER_ISO) ? FormerCode.Standard.ISO3 : FormerCode.Standard.M49;
                    formerCodes.add(new FormerCode(standard, table.key("code"), state, spell));
                    continue;
                }
                CodeSpell code = new CodeSpell(table.word("scheme", CodeScheme.values()), table.integer("code"), spell);
                codesByState.computeIfAbsent(state, _ -> new ArrayList<>()).add(code);
                codes.add(code, state)
                        .ifPresent(other -> table.problem(
                                "code",
                                "%s %d stands for %s and %s on the same day"
                                        .formatted(code.scheme(), code.code(), other, state),
                                "Give the spells of the two."));
            }
        }
    }

    private void readStates(CatalogueTable file) {
        try (CatalogueTable table = file) {
            while (table.next()) {
                if (!isCode(table.key("id"))) {
                    table.problem("id", "'%s' is not three capital letters".formatted(table.text("id")), "");
                    continue;
                }
                StateId id = new StateId(table.text("id"));
                table.putOnce(states, "id", id, state(id, table));
            }
        }
    }

    private State state(StateId id, CatalogueTable table) {
        boolean everUnMember = !table.text("un_from").isEmpty();
        return new State(
                id,
                table.word("kind", State.Kind.values()),
                new Names(table.key("name_en"), table.key("name_ru")),
                table.text("m49"),
                table.spell(),
                everUnMember ? Optional.of(table.spell("un_from", "un_to")) : Optional.empty(),
                List.of(),
                table.sources(),
                table.text("note"));
    }

    private static State withCodes(State state, List<CodeSpell> codes) {
        return new State(
                state.id(),
                state.kind(),
                state.names(),
                state.m49(),
                state.existence(),
                state.unMembership(),
                codes,
                state.sources(),
                state.note());
    }

    private void readSuccessions(CatalogueTable file) {
        try (CatalogueTable table = file) {
            while (table.next()) {
                StateId predecessor = table.state("predecessor");
                StateId successor = table.state("successor");
                Succession.Kind kind = table.word("kind", Succession.Kind.values());
                table.date("date")
                        .ifPresentOrElse(
                                date -> successions.add(new Succession(
                                        predecessor, successor, date, kind, table.sources(), table.text("note"))),
                                () -> table.problem("date", "a succession needs a date", "Write it as 1991-12-26."));
            }
        }
    }

    private void readRegions(CatalogueTable file) {
        try (CatalogueTable table = file) {
            while (table.next()) {
                if (regions.putIfAbsent(table.state("state"), table.word("region", REGIONS)) != null) {
                    table.problem("state", "a state is in two regions", "Keep it in one.");
                }
                table.sources();
            }
        }
    }

    private void readTradeRegions(CatalogueTable file) {
        Set<StateId> placed = new HashSet<>();
        try (CatalogueTable table = file) {
            while (table.next()) {
                String id = table.key("region");
                if (!isCode(id) || states.containsKey(new StateId(id))) {
                    table.problem("region", "'%s' is not a free code of three capital letters".formatted(id), "");
                    continue;
                }
                List<StateId> members = table.states("members");
                if (!placed.addAll(members) || members.stream().distinct().count() < members.size()) {
                    table.problem("members", "an economy is in two regions", "Keep it in one.");
                }
                Names names = new Names(table.key("name_en"), table.key("name_ru"));
                tradeRegions.add(new TradeRegion(new StateId(id), names, Set.copyOf(members)));
            }
        }
    }

    private static boolean isCode(String text) {
        return text.length() == 3 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
