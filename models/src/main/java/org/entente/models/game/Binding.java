package org.entente.models.game;

/// A coalition that sets an optimum, with its weight in the proof.
///
/// @param coalition its mask
/// @param weight by how much the optimum rises with the worth of the coalition, at the margin; above 0
public record Binding(int coalition, double weight) {}
