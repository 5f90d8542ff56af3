/// How long memberships and organisations last, what they end of, and what goes with a higher hazard of it.
///
/// ## Notation
///
/// | symbol | meaning | in code |
/// | --- | --- | --- |
/// | (a_i, b_i] | when spell i is at risk; w_i its weight, x_i its covariates | [org.entente.models.survival.RiskSpell]
/// |
/// | t_j | event times, distinct, in order | `Step.time` |
/// | n_j | weight at risk just before t_j: sum of w_i with a_i < t_j <= b_i | `atRisk` |
/// | d_j, d_kj | weight of events at t_j, of cause k | `events` |
/// | S, H, F_k | survival, cumulative hazard, incidence of cause k | `survival`, `cumulativeHazard`, `incidence` |
/// | r_i | relative risk w_i exp(beta'x_i) | |
/// | D_j | the events at t_j, m_j in number | |
///
/// ## Equations
///
/// - Kaplan and Meier: S(t) = prod over t_j <= t of (1 - d_j/n_j), with variance S² sum d_j / (n_j (n_j - d_j)).
/// - Nelson and Aalen: H(t) = sum d_j/n_j, with variance sum d_j/n_j².
/// - Aalen and Johansen: F_k(t) = sum S(t_j-) d_kj/n_j.
/// - Cox, ties by Efron: the log partial likelihood is the sum over strata and event times of
///   sum over i in D_j of w_i beta'x_i - (d_j/m_j) sum over l = 0..m_j-1 of log(sum over the risk set of r_i -
///   (l/m_j) sum over D_j of r_i). Breslow leaves out the last sum. It is climbed by Newton's method from zero.
/// - Sandwich: V (sum over clusters of u_c u_c') V with V the inverse information and u_c the sum of w_i L_i,
///   L_i the score residual (Lin and Wei 1989).
/// - Proportional hazards: score test of adding x g(t) (Grambsch and Therneau 1994), g a named
///   [org.entente.models.survival.TimeTransform].
///
/// One sweep over sorted entries and exits gives all sums over risk sets: n log n + n p² steps.
///
/// ## Assumptions
///
/// 1. Censoring and late entry say nothing about the hazard beyond the covariates. States that leave a data set
///    because they are about to leave a union break this.
/// 2. Spells are independent, or dependent within clusters only. Contagion of exits is not.
/// 3. Hazards are proportional; the test is offered, and a large p-value with few events says little.
/// 4. Times in whole years are heavily tied: use Efron.
///
/// ## When there is no answer
///
/// [org.entente.models.survival.NoCoxEstimate] says why: no events, collinear covariates, a likelihood that rises
/// for ever in named covariates, or no convergence. A median that the curve does not reach is empty.
///
/// ## References
///
/// - O. O. Aalen and S. Johansen (1978), Scandinavian Journal of Statistics 5, 141-150.
/// - D. R. Cox (1972), Journal of the Royal Statistical Society B 34, 187-220.
/// - B. Efron (1977), Journal of the American Statistical Association 72, 557-565.
/// - P. M. Grambsch and T. M. Therneau (1994), Biometrika 81, 515-526.
/// - E. L. Kaplan and P. Meier (1958), Journal of the American Statistical Association 53, 457-481.
/// - D. Y. Lin and L. J. Wei (1989), Journal of the American Statistical Association 84, 1074-1078.
/// - T. M. Therneau and P. M. Grambsch (2000), Modeling Survival Data: Extending the Cox Model, Springer.
///
/// Entry types: [org.entente.models.survival.RiskSpell], [org.entente.models.survival.KaplanMeier],
/// [org.entente.models.survival.CoxRegression].
@NullMarked
package org.entente.models.survival;

import org.jspecify.annotations.NullMarked;
