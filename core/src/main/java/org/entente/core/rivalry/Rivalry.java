package org.entente.core.rivalry;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;

/// A strategic rivalry: two states whose decision makers see each other as competitors, as threats and as enemies.
///
/// @param years from the first to the last year in which it held, both included
/// @param issues what it is over; the source may name none
public record Rivalry(String name, StateId one, StateId other, Years years, Set<Issue> issues) {
    public Rivalry {
        if (one.equals(other)) {
            throw new IllegalArgumentException("%s is no rival of itself".formatted(one));
        }
        issues = issues.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(issues));
    }

    /// What two states are rivals over.
    public enum Issue {
        /// Influence and rank in a region or the world.
        POSITIONAL,
        /// Territory.
        SPATIAL,
        IDEOLOGICAL,
        /// What either does in the affairs of a third or of the other.
        INTERVENTIONARY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
