package org.entente.core.tie;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.entente.core.state.Dyad;
import org.entente.core.state.StateId;

/// Which states shared a border on land or along a river, year by year.
public final class LandBorders {
    private final Map<Integer, Set<Dyad>> years;

    private LandBorders(Map<Integer, Set<Dyad>> years) {
        this.years = years;
    }

    public static Builder builder() {
        return new Builder();
    }

    public boolean shared(StateId a, StateId b, int year) {
        return !a.equals(b) && years.getOrDefault(year, Set.of()).contains(new Dyad(a, b).undirected());
    }

    /// Pairs with a border in a year, each once.
    public int size(int year) {
        return years.getOrDefault(year, Set.of()).size();
    }

    /// Collects borders.
    public static final class Builder {
        private final Map<Integer, Set<Dyad>> years = new HashMap<>();

        private Builder() {}

        /// Adds a border; the order of the two states does not matter.
        public Builder add(StateId a, StateId b, int year) {
            years.computeIfAbsent(year, _ -> new HashSet<>()).add(new Dyad(a, b).undirected());
            return this;
        }

        public LandBorders build() {
            Map<Integer, Set<Dyad>> copy = new HashMap<>();
            years.forEach((year, pairs) -> copy.put(year, Set.copyOf(pairs)));
            return new LandBorders(Map.copyOf(copy));
        }
    }
}
