package org.entente.models.measure.organisation;

import java.util.Comparator;
import org.entente.core.state.StateId;

/// A function that a member is served with.
public record Service(StateId member, String function) implements Comparable<Service> {
    private static final Comparator<Service> ORDER =
            Comparator.comparing(Service::member).thenComparing(Service::function);

    @Override
    public int compareTo(Service other) {
        return ORDER.compare(this, other);
    }
}
