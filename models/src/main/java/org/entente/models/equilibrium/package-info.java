/// What a change of trade costs does to incomes and prices everywhere: one-sector universal gravity.
///
/// A [org.entente.models.equilibrium.UniversalGravity] is a trade matrix with two elasticities;
/// `baseline.solve(shock)` returns a [org.entente.models.equilibrium.Counterfactual], and
/// [org.entente.models.equilibrium.Sensitivity] repeats that over the defended range of the parameters.
/// After Allen, Arkolakis and Takahashi (2020), "Universal Gravity", Journal of Political Economy 128(2).
/// The equations and the words for them are in `docs/methods/one-sector-equilibrium.md`.
@NullMarked
package org.entente.models.equilibrium;

import org.jspecify.annotations.NullMarked;
