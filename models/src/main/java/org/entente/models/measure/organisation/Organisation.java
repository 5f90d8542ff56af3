package org.entente.models.measure.organisation;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.state.StateId;

/// An organisation by what duplication is about: who is in it, and what it does.
///
/// @param id unique among the organisations that are compared
/// @param members at least one
/// @param functions at least one, from the same closed list for all organisations
public record Organisation(String id, SortedSet<StateId> members, SortedSet<String> functions) {
    public Organisation {
        if (members.isEmpty() || functions.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s needs members and functions, got %s and %s".formatted(id, members, functions));
        }
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
        functions = Collections.unmodifiableSortedSet(new TreeSet<>(functions));
    }

    public static Organisation of(String id, Collection<StateId> members, Collection<String> functions) {
        return new Organisation(id, new TreeSet<>(members), new TreeSet<>(functions));
    }
}
