package org.entente.data.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.entente.core.state.StateId;

/// A state that followed another one, from a day on.
///
/// @param sources keys of citations
public record Succession(
        StateId predecessor, StateId successor, LocalDate date, Kind kind, List<String> sources, String note) {
    public Succession {
        sources = List.copyOf(sources);
    }

    /// How one state came to follow another.
    public enum Kind {
        CONTINUATION,
        SEPARATION,
        DISSOLUTION,
        UNIFICATION,
        ACCESSION;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
