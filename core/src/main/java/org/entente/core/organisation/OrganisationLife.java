package org.entente.core.organisation;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;

/// The life of an intergovernmental organisation in calendar years, as far as a source has watched it.
///
/// @param code of the source
/// @param founded the year of its founding, which may precede the first year watched
/// @param watched the years in which the source has it; the last one is that of its end, if it ended
/// @param end how it ended; empty if it was there when the source stopped watching
/// @param founders full members in the first year for which the source has any; empty where it has none
public record OrganisationLife(
        String code, String name, int founded, Years watched, Optional<End> end, SortedSet<StateId> founders) {
    public OrganisationLife {
        founders = Collections.unmodifiableSortedSet(new TreeSet<>(founders));
        if (watched.first() < founded) {
            throw new IllegalArgumentException(
                    "%s is watched from %d on, before its founding in %d".formatted(code, watched.first(), founded));
        }
    }

    /// How a life ended.
    public enum End {
        DISSOLVED,
        /// Integrated into another organisation.
        MERGED,
        /// Another organisation took its place.
        REPLACED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What was known of it at the end of a year; empty if that was nothing.
    public Optional<OrganisationLife> knownAt(int year) {
        if (watched.last() <= year) {
            return Optional.of(this);
        }
        return watched.first() > year
                ? Optional.empty()
                : Optional.of(new OrganisationLife(
                        code, name, founded, new Years(watched.first(), year), Optional.empty(), founders));
    }
}
