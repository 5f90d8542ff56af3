package org.entente.data.state;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.core.state.StateId;
import org.entente.core.time.Spell;

/// What became of one code.
public sealed interface Conversion {
    /// The days asked for, with the rule if they were a year.
    When when();

    /// One code of the other scheme.
    ///
    /// @param label the code
    /// @param pieces the days that led to it, in time order: more than one if the code stands for several states
    ///     that follow each other under one code of the other scheme too
    record Found(When when, String label, List<Piece> pieces) implements Conversion {
        public Found {
            pieces = List.copyOf(pieces);
        }

        /// The state that the two codes stand for, the last one if there were several.
        public StateId state() {
            return pieces.getLast().state();
        }

        @Override
        public String toString() {
            return "%s %s (%s)".formatted(label, when, join(pieces));
        }
    }

    /// Codes that share the year but not one day; the caller must choose a day or a rule.
    ///
    /// @param pieces each with its days, in time order
    record Several(When when, List<Piece> pieces) implements Conversion {
        public Several {
            pieces = List.copyOf(pieces);
        }

        @Override
        public String toString() {
            return "%s %s".formatted(join(pieces), when);
        }
    }

    /// No code.
    ///
    /// @param why what was missing
    /// @param near what may have been meant; never used
    record None(When when, String why, List<Suggestion> near) implements Conversion {
        public None {
            near = List.copyOf(near);
        }

        @Override
        public String toString() {
            String maybe = near.isEmpty()
                    ? ""
                    : near.stream().map(Suggestion::toString).collect(Collectors.joining(", ", "; near: ", ""));
            return why + maybe;
        }
    }

    /// Days on which both codes stand for one state.
    ///
    /// @param label the code of the other scheme
    /// @param days those among the days asked for
    /// @param given the whole spell in which the code given stands for the state
    /// @param result the whole spell in which the other code does
    record Piece(String label, StateId state, Spell days, Spell given, Spell result) {
        @Override
        public String toString() {
            return "%s for %s %s".formatted(label, state, days);
        }
    }

    /// A code that may have been meant.
    record Suggestion(Naming naming, String label, StateId state, Spell spell) {
        @Override
        public String toString() {
            return "%s %s for %s %s".formatted(naming, label, state, spell);
        }
    }

    private static String join(List<Piece> pieces) {
        return pieces.stream().map(Piece::toString).collect(Collectors.joining(", "));
    }
}
