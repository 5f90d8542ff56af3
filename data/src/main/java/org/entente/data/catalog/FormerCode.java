package org.entente.data.catalog;

import org.entente.core.state.StateId;
import org.entente.core.time.Spell;

/// A code that a standard gave to a state before.
///
/// @param spell the days on which it stood for this state, as far as the catalogue tells states apart
public record FormerCode(Standard standard, String code, StateId state, Spell spell) {

    /// A standard that changes its codes.
    public enum Standard {
        /// ISO 3166 alpha-3.
        ISO3,
        /// The United Nations' three digits.
        M49
    }
}
