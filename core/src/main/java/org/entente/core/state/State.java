package org.entente.core.state;

import java.util.List;
import java.util.Optional;
import org.entente.core.time.Spell;

/// A member of the state system or a customs territory, with its codes per scheme and the spells in which it existed.
///
/// @param m49 the United Nations' numeric code, three digits, or empty
/// @param existence the spell in which it existed as such
/// @param unMembership the spell of its membership of the United Nations, if it was ever a member
/// @param sources keys of the citations behind this entry
public record State(
        StateId id,
        Kind kind,
        Names names,
        String m49,
        Spell existence,
        Optional<Spell> unMembership,
        List<CodeSpell> codes,
        List<String> sources,
        String note) {
    public State {
        codes = List.copyOf(codes);
        sources = List.copyOf(sources);
    }

    /// What an entry of the state list is.
    public enum Kind {
        STATE,
        CUSTOMS_TERRITORY,
        TERRITORY
    }

    /// A code in a scheme and the dates for which it stands for this state.
    public record CodeSpell(CodeScheme scheme, int code, Spell spell) {}
}
