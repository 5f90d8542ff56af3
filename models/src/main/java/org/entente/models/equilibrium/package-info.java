/// What a change of trade costs does to incomes and prices everywhere: one-sector universal gravity.
///
/// A [org.entente.models.equilibrium.UniversalGravity] is a trade matrix with two elasticities;
/// `baseline.solve(shock)` returns a [org.entente.models.equilibrium.Counterfactual].
///
/// **Notation.** `X_ij` sales of i to j; `Y_i`, `E_j` row and column sums; `D_j = E_j - Y_j`; `lambda_ij = X_ij
/// / E_j`; `W` total income. theta trade elasticity, psi supply elasticity. `B_ij` factor on the bilateral
/// term, `A_i` on productivity. `p`, `P`, `Yh` changes (new over old) of prices, price indices, incomes.
///
/// **Equations**, one function each in [org.entente.models.equilibrium.Conditions]:
///
///     P_j  = (sum_i lambda_ij B_ij p_i^-theta)^(-1/theta)
///     Yh_i = A_i p_i (p_i / P_i)^psi,   sum_i Yh_i Y_i = W
///     E'_j = E_j Yh_j W / sum_k E_k Yh_k  (multiplicative)   or   Yh_j Y_j + D_j  (additive)
///     Yh_i Y_i = sum_j S_ij E'_j,   S_ij = lambda_ij B_ij p_i^-theta P_j^theta
///     welfare: Yh_i / P_i  (real income)   or   (E'_i / E_i) / P_i  (real expenditure)
///
/// **Assumptions.** One sector, iceberg costs, the same elasticities for all. With balanced trade, theta > 0
/// and psi >= 0 there is one equilibrium (Allen, Arkolakis and Takahashi 2020); with deficits uniqueness is
/// seen, not proved. Each group that a shock cuts off is a world of its own. Zero trade stays zero. Growth,
/// migration, finance and security are outside.
///
/// **Around it.** [org.entente.models.equilibrium.WelfareSolver]: welfare under thousands of shocks.
/// [org.entente.models.equilibrium.WelfareDerivatives]: who gains from a little more trade between whom.
/// [org.entente.models.equilibrium.WelfareDecomposition]: welfare by partner.
/// [org.entente.models.equilibrium.Sensitivity], [org.entente.models.equilibrium.ParameterPrior]: the defended
/// range, and draws, of the parameters. [org.entente.models.equilibrium.PublishedModes]: what published programs
/// answer, and how far that is from equilibrium.
///
/// **Tests.** Published: `CamposEtAl2023PublishedTest`, `AdvancedGuidePublishedTest`. What holds in every world
/// (no shock, currency, order, splitting, inverse, path, Walras, autarky): `InvarianceTest`; by paper and
/// pencil: `ClosedFormTest`. Derivatives against finite differences: `ClearingSystemTest`,
/// `WelfareDerivativesTest`. Parts add up: `WelfareDecompositionTest`. Speed changes nothing:
/// `EquilibriumPassTest`, `WelfareSolverTest`.
///
/// **References.** T. Allen, C. Arkolakis and Y. Takahashi (2020), "Universal Gravity", Journal of Political
/// Economy 128(2); R. Dekle, J. Eaton and S. Kortum (2008), "Global rebalancing with gravity", IMF Staff Papers
/// 55(3); all others, and more on each step, in `docs/methods/one-sector-equilibrium.md`. Choices:
/// `docs/decisions/` 7, 8, 23, 24.
@NullMarked
package org.entente.models.equilibrium;

import org.jspecify.annotations.NullMarked;
