package org.entente.data.catalog;

import java.util.Optional;
import org.entente.core.state.StateId;
import org.entente.core.time.Spell;

/// A spell in which a source's name stands for a state, or is left out.
///
/// @param state the state, or empty if the name is left out on purpose
/// @param note why it is left out, or a remark
public record NameSpell(Optional<StateId> state, Spell spell, String note) {}
