package org.entente.core.alliance;

import java.util.Locale;

/// What an alliance treaty obliges a state to do for an ally.
public enum Obligation {
    /// To fight for the ally when it is attacked.
    DEFENCE,
    /// To fight on the ally's side in other circumstances too.
    OFFENCE,
    /// To stay out of a war of the ally's.
    NEUTRALITY,
    /// Not to attack the ally, or to settle disputes without force.
    NONAGGRESSION,
    /// To consult in crises.
    CONSULTATION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
