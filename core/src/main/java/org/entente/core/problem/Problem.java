package org.entente.core.problem;

import java.util.Optional;

/// One thing that is wrong: what happened, where, why it matters, what to type next.
///
/// @param code a stable code such as `ENT-3007`
/// @param what what happened
/// @param where the place in a file, if there is one
/// @param why why it matters, or empty
/// @param next what to try next, or empty
public record Problem(String code, String what, Optional<Place> where, String why, String next) {
    public static Problem of(String code, String what, String why, String next) {
        return new Problem(code, what, Optional.empty(), why, next);
    }

    public Problem at(Place place) {
        return new Problem(code, what, Optional.of(place), why, next);
    }

    /// A place in a file. Line and column count from 1; 0 means the file as a whole.
    ///
    /// @param excerpt the text at the place, or empty
    public record Place(String file, long line, int column, String excerpt) {
        public static Place of(String file) {
            return new Place(file, 0, 0, "");
        }

        public static Place of(String file, long line) {
            return new Place(file, line, 0, "");
        }

        @Override
        public String toString() {
            return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
        }
    }
}
