/// Who gains from a union, who would go, and what a member's staying costs: games on the trade
/// equilibrium.
///
/// Entry type: [org.entente.models.alignment.AlignmentGame]; `game.at(cell)` gives the
/// [org.entente.models.alignment.Payoffs] at one combination of the parameters, and everything else
/// here is made of them. The equilibria are those of [org.entente.models.equilibrium.UniversalGravity],
/// the solution concepts those of `org.entente.models.game`.
///
/// ## Notation
///
/// | symbol | meaning | in code |
/// | --- | --- | --- |
/// | N, n | members of the union that the trade matrix has | `AlignmentGame.members()` |
/// | L | the leader, one of them | `int leader` |
/// | a | where each stands: union, rival, both, a union of their own, none | `Alignment` |
/// | a0, a* | no union; the observed world, in which all are in the union | `noUnion()`, `allInUnion()` |
/// | b, b_R | effect of the union, and of the rival's agreement, in logs; `b_R = depth b` | `rivalDepth()` |
/// | What_i(a) | real income over that of the observed world | `Payoffs.relative` |
/// | E_i | base-year expenditure | `AlignmentGame.expenditure` |
/// | S | a coalition; bit i of a mask is member i | `int coalition` |
///
/// ## Equations
///
/// ```
/// bilateral terms   ln B_ij(a) = the deeper of b [i, j in one union], b_R [i, j with the rival], 0 - b   i, j in N
///                              = b_R                       i with the rival, j a member of the rival
///                              = b                         i in the union, j an entrant
/// payoff            u_i(a) = E_i (What_i(a) / What_i(a0) - 1)
/// worth             v(S) = sum over i in S of u_i(S in the union, the others by a rule)
///                          gamma: the others in none;   delta: the others in a union of their own
/// price to stay     max(0, max over o in {none, rival} of E_i (What_i(o, a_-i) / What_i(a) - 1))
/// rent              max(0, - that maximum);   tipping grant  max(0, - the rival's part of it)
/// leader's gain     - E_L (What_L(i takes its best o) / What_L(a) - 1)
/// Nash transfers    T_i = price to stay of i, for i not L
/// in equilibrium    T_i >= 0: (Yh_i + T_i / E_i) / P_i at (a, T) is at least max over o of Yh_i / P_i at
///                   (o, a_-i, T_-i), one of the two with equality; E'_i = Yh_i Y_i + D_i + T_i
/// claim of g        exp(b) with sum over i of u_i(a*) = g sum over i of E_i; none if all their trade is worth less
/// coalition-proof   min sum of T_i, T_i >= 0, with for every S without L
///                   sum over S of T_i >= max over o in {none, own union, rival} of
///                                        sum over S of E_i (What_i(o_S, a_-S) / What_i(a) - 1)
/// potential internal stability   sigma = sum over i of (u_i(a*) - u_i(a* but i in none))
/// ```
///
/// ## Assumptions
///
/// * What observed trade contains is the union; the effect b is the same for all its pairs, and ends
///   when a member leaves. Other agreements of the members stay as they are.
/// * Two agreements between the same pair do not add up; the deeper holds.
/// * A set of members that leaves goes to one place; that is a strong equilibrium with side payments
///   (Aumann 1959), which is coalition-proof (Bernheim, Peleg and Whinston 1987) and asks for more.
/// * Goods trade, one period, no tariff revenue, no retaliation. Trade that is zero stays zero.
/// * Gains are money at the prices of the world they are compared with. What transfers do to prices (the transfer
///   problem) is in [org.entente.models.alignment.EquilibriumTransfers] alone.
/// * Under delta a coalition of the others trades with preference among itself. `OutsiderRule.DELTA` of
///   `org.entente.models.game` is another reading: there those who leave split up. Both agree on the
///   exit of a single member.
///
/// ## What the tests show
///
/// Mirror images gain what the closed form says, and share alike; a member that trades with no other
/// has the price 0; gamma and delta agree where outsiders do not trade with each other; the price never
/// falls in the rival's offer; transfers meet their conditions with equality, in equilibrium too; shares sum to v(N);
/// the
/// order of members is irrelevant; the order of questions and the number of threads change no bit; the
/// answer for large unions agrees with the exact one on small ones.
///
/// ## References
///
/// * C. d'Aspremont, A. Jacquemin, J. Gabszewicz, J. Weymark (1983), "On the stability of collusive price
///   leadership", Canadian Journal of Economics 16.
/// * S. Hart, M. Kurz (1983), "Endogenous formation of coalitions", Econometrica 51(4): gamma and delta.
/// * C. Carraro, J. Eyckmans, M. Finus (2006), "Optimal transfers and participation decisions in
///   international environmental agreements", Review of International Organizations 1.
/// * B. Bueno de Mesquita, A. Smith (2016), "Competition and collaboration in aid-for-policy deals",
///   International Studies Quarterly 60: bidders raise the price.
/// * T. Allen, C. Arkolakis, Y. Takahashi (2020), "Universal gravity", Journal of Political Economy 128(2).
@NullMarked
package org.entente.models.alignment;

import org.jspecify.annotations.NullMarked;
