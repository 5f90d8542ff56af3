package org.entente.core.alliance;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.entente.core.state.StateId;

/// What one state owes another in a year, by all treaties in force between them together.
///
/// The obligations may be none: in an asymmetric alliance one side may owe nothing.
///
/// @param by the state that is bound
/// @param to the state that it is bound to
/// @param obligations of any treaty; which treaty is not said
public record Pledge(StateId by, StateId to, int year, Set<Obligation> obligations) {
    public Pledge {
        if (by.equals(to)) {
            throw new IllegalArgumentException("%s cannot be bound to itself".formatted(by));
        }
        Set<Obligation> copy = EnumSet.noneOf(Obligation.class);
        copy.addAll(obligations);
        obligations = Collections.unmodifiableSet(copy);
    }
}
