package org.entente.data.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.core.state.State;
import org.entente.core.state.StateId;
import org.entente.core.state.StateSystem;
import org.entente.core.time.Spell;
import org.entente.data.catalog.Catalogue;
import org.entente.data.catalog.FormerCode;
import org.entente.data.catalog.FormerCode.Standard;
import org.entente.data.state.Naming.Scheme;

/// The labels of one way to write states: for which state each stands, and when.
final class Labels {
    private static final Spell ALWAYS = new Spell(LocalDate.MIN, LocalDate.MAX);

    private final Function<String, String> spelling;
    private final Map<String, List<Use>> byLabel = new HashMap<>();
    private final Map<StateId, List<Use>> byState = new HashMap<>();
    private final SortedSet<String> labels = new TreeSet<>();

    private Labels(Function<String, String> spelling) {
        this.spelling = spelling;
    }

    static Labels of(Scheme scheme, Catalogue catalogue) {
        return switch (scheme) {
            case COW -> ofList(catalogue.system(StateSystem.Id.COW));
            case GW -> ofList(catalogue.system(StateSystem.Id.GW_MICRO));
            case ISO3 -> iso3(catalogue);
            case M49 -> m49(catalogue);
            case NAME_EN -> names(catalogue, state -> state.names().en());
            case NAME_RU -> names(catalogue, state -> state.names().ru());
        };
    }

    /// The spells of a label, in time order; empty if nobody knows it.
    List<Use> of(String label) {
        return byLabel.getOrDefault(spelling.apply(label), List.of());
    }

    /// The labels of a state that others are converted to, in time order.
    List<Use> of(StateId state) {
        return byState.getOrDefault(state, List.of());
    }

    /// All labels, as they are written.
    SortedSet<String> all() {
        return labels;
    }

    private static Labels ofList(StateSystem system) {
        Labels labels = new Labels(Labels::withoutLeadingZeros);
        system.units().stream()
                .flatMap(unit -> unit.stays().stream())
                .forEach(stay -> labels.add(stay.label(), stay.state(), stay.spell(), stay.spell()));
        return labels.sorted();
    }

    private static Labels iso3(Catalogue catalogue) {
        Labels labels = new Labels(text -> text.strip().toUpperCase(Locale.ROOT));
        for (State state : catalogue.states()) {
            labels.addInUse(state.id().code(), state, ALWAYS, catalogue);
            labels.addResult(state.id().code(), state.id(), ALWAYS);
        }
        for (FormerCode former : catalogue.formerCodes()) {
            boolean isOwn = former.code().equals(former.state().code());
            List<Use> others = labels.of(former.code());
            if (former.standard() == Standard.ISO3
                    && !isOwn
                    && others.stream().noneMatch(use -> use.spell.overlaps(former.spell()))) {
                labels.addInUse(former.code(), catalogue.state(former.state()), former.spell(), catalogue);
            }
        }
        return labels.sorted();
    }

    private static Labels m49(Catalogue catalogue) {
        Labels labels = new Labels(Labels::threeDigits);
        for (State state : catalogue.states()) {
            LocalDate changed = LocalDate.MIN;
            for (FormerCode former : catalogue.formerCodes()) {
                if (former.standard() == Standard.M49 && former.state().equals(state.id())) {
                    labels.addInUse(former.code(), state, former.spell(), catalogue);
                    labels.addResult(former.code(), state.id(), former.spell());
                    changed = former.spell().end();
                }
            }
            if (!state.m49().isEmpty()) {
                labels.addInUse(state.m49(), state, Spell.from(changed), catalogue);
                labels.addResult(state.m49(), state.id(), Spell.from(changed));
            }
        }
        return labels.sorted();
    }

    private static Labels names(Catalogue catalogue, Function<State, String> name) {
        Labels labels = new Labels(text -> text.strip().toLowerCase(Locale.ROOT));
        for (State state : catalogue.states()) {
            labels.addInUse(name.apply(state), state, ALWAYS, catalogue);
            labels.addResult(name.apply(state), state.id(), ALWAYS);
        }
        return labels.sorted();
    }

    private void add(String label, StateId state, Spell given, Spell result) {
        addGiven(label, state, given);
        addResult(label, state, result);
    }

    private void addInUse(String label, State state, Spell spell, Catalogue catalogue) {
        Statehood.of(state, catalogue).stream()
                .map(spell::intersection)
                .flatMap(Optional::stream)
                .forEach(days -> addGiven(label, state.id(), days));
    }

    private void addGiven(String label, StateId state, Spell spell) {
        byLabel.computeIfAbsent(spelling.apply(label), _ -> new ArrayList<>()).add(new Use(label, state, spell));
        labels.add(label);
    }

    private void addResult(String label, StateId state, Spell spell) {
        byState.computeIfAbsent(state, _ -> new ArrayList<>()).add(new Use(label, state, spell));
    }

    private Labels sorted() {
        Comparator<Use> inTime = Comparator.comparing(use -> use.spell.start());
        byLabel.values().forEach(uses -> uses.sort(inTime));
        byState.values().forEach(uses -> uses.sort(inTime));
        return this;
    }

    private static String withoutLeadingZeros(String text) {
        return text.strip().replaceFirst("^0+(?=\\d)", "");
    }

    private static String threeDigits(String text) {
        String digits = withoutLeadingZeros(text);
        return "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    }

    /// A label that stands for a state in a spell.
    record Use(String label, StateId state, Spell spell) {}
}
