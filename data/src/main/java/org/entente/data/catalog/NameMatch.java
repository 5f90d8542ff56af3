package org.entente.data.catalog;

import org.entente.core.state.StateId;

/// What the reviewed name map says about a source's name or code on a day.
public sealed interface NameMatch {
    /// The name stands for a state.
    record Found(StateId state) implements NameMatch {}

    /// The name is known and stands for no state of the catalogue, such as `World`.
    record LeftOut(String reason) implements NameMatch {}

    /// Nobody has reviewed this name; it must not be guessed.
    record Unknown() implements NameMatch {}
}
