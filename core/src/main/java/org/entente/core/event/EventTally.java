package org.entente.core.event;

import org.entente.core.state.StateId;

/// Events of one kind from one state to another in a year, each counted once.
///
/// @param events how many; reports of the same deed on the same day from the same article are one
/// @param goldstein the sum of their scores, each from -10, hostile, to 10, cooperative; events without one add nothing
public record EventTally(StateId from, StateId to, int year, Quadrant quadrant, long events, double goldstein) {
    public EventTally {
        if (events <= 0 || from.equals(to)) {
            throw new IllegalArgumentException("%d events from %s to %s".formatted(events, from, to));
        }
    }
}
