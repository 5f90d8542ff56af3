package org.entente.data.rdata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an object of R is made of. Only vectors can become columns; of the rest as much is kept as is needed
/// to find the columns and to name what is not one.
sealed interface RContent permits RVector, RContent.Nothing, RContent.Symbol, RContent.Pairs, RContent.Opaque {
    /// What to call it in a message.
    String kind();

    /// `NULL`.
    record Nothing() implements RContent {
        @Override
        public String kind() {
            return "NULL";
        }
    }

    record Symbol(String name) implements RContent {
        @Override
        public String kind() {
            return "symbol";
        }
    }

    /// A linked list; attributes and workspaces are written as one.
    record Pairs(List<Pair> pairs) implements RContent {
        @Override
        public String kind() {
            return "pairlist";
        }

        /// @param tag the name, empty if it has none
        record Pair(String tag, RValue value) {}

        /// The value at a position, or null.
        @Nullable
        RValue at(int position) {
            return position < pairs.size() ? pairs.get(position).value() : null;
        }
    }

    /// What was read over.
    record Opaque(String kind) implements RContent {}
}
