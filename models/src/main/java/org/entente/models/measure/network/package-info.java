/// Structural balance of states with friendly and hostile ties: triads, closed walks, and the exact
/// frustration index with its camps, after Cartwright and Harary (1956), "Structural balance: a generalization
/// of Heider's theory", Psychological Review 63(5), and Aref, Mason and Wilson (2018), "Computing the line index
/// of balance using integer programming optimisation", in Optimization Problems in Graph Theory.
///
/// A [org.entente.models.measure.network.SignedNetwork] is built from friendly and hostile pairs under a
/// stated [org.entente.models.measure.network.SignRule];
/// [org.entente.models.measure.network.FrustrationIndex] measures it, and
/// [org.entente.models.measure.network.CalmingTies] names the ties that would calm it. For states i in camps
/// `y_i` in {0, 1} and ties of sign s_ij, the index is `L = min over y of #{ij : s_ij = + and y_i != y_j, or
/// s_ij = - and y_i = y_j}`. Definitions, the argument and references: `docs/methods/signed-networks.md`.
@NullMarked
package org.entente.models.measure.network;

import org.jspecify.annotations.NullMarked;
