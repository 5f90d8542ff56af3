package org.entente.models.measure.network;

import java.util.SortedSet;
import org.entente.core.state.StateId;

/// The two camps of one connected part of a network; which of them is named first says nothing.
///
/// @param one the camp of the part's first state
/// @param other empty if the part has a single camp
/// @param index ties of this part that the camps leave frustrated
/// @param bound no camps leave fewer frustrated
public record Camps(SortedSet<StateId> one, SortedSet<StateId> other, int index, int bound) {}
