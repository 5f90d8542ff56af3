package org.entente.core.organisation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.state.StateId;

/// The intergovernmental organisations that a state belongs to in one year, by its standing in them.
///
/// @param organisations codes of the source; organisations that it is no part of are not there
public record Affiliation(StateId state, int year, Map<Standing, SortedSet<String>> organisations) {
    public Affiliation {
        Map<Standing, SortedSet<String>> copy = new EnumMap<>(Standing.class);
        organisations.forEach(
                (standing, codes) -> copy.put(standing, Collections.unmodifiableSortedSet(new TreeSet<>(codes))));
        organisations = Collections.unmodifiableMap(copy);
    }

    /// The organisations in which it has a standing.
    public Set<String> with(Standing standing) {
        return organisations.getOrDefault(standing, Collections.emptySortedSet());
    }
}
