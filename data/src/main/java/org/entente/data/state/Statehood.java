package org.entente.data.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.core.state.State;
import org.entente.core.state.State.Kind;
import org.entente.core.state.StateSystem;
import org.entente.core.time.Spell;
import org.entente.data.catalog.Catalogue;

/// The days on which a code or name that belongs to no list is in use: those on which the entry exists by the
/// catalogue, or on which one of the lists counts it.
final class Statehood {
    private static final List<StateSystem.Id> LISTS = List.of(StateSystem.Id.COW, StateSystem.Id.GW_MICRO);

    private Statehood() {}

    static List<Spell> of(State state, Catalogue catalogue) {
        List<Spell> spells = new ArrayList<>();
        spells.add(state.existence());
        if (state.kind() == Kind.STATE) {
            LISTS.forEach(list -> catalogue.system(list).staysOf(state.id()).forEach(stay -> spells.add(stay.spell())));
        }
        return merged(spells);
    }

    /// Spells without overlaps in time order; those that touch are joined.
    private static List<Spell> merged(List<Spell> spells) {
        List<Spell> merged = new ArrayList<>();
        spells.sort(Comparator.comparing(Spell::start));
        for (Spell spell : spells) {
            if (merged.isEmpty() || merged.getLast().end().isBefore(spell.start())) {
                merged.add(spell);
            } else {
                Spell before = merged.removeLast();
                LocalDate end = before.end().isAfter(spell.end()) ? before.end() : spell.end();
                merged.add(new Spell(before.start(), end));
            }
        }
        return merged;
    }
}
