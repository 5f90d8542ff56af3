/// Games among the members of a union: what coalitions are worth, how it may be shared so that nobody
/// leaves, and which unions hold.
///
/// This page is the notation, the definitions, the references, and what the tests show. Entry types:
/// [org.entente.models.game.TransferableGame] for a table of all coalitions,
/// [org.entente.models.game.SurrogateGame] beyond 20 players, [org.entente.models.game.MemberPayoffs]
/// where outsiders' payoffs count too.
///
/// ## Notation
///
/// | symbol | meaning | in code |
/// | --- | --- | --- |
/// | N = {0, ..., n - 1} | players | `players()` |
/// | S, T | coalitions; bit i of a mask stands for player i | `int mask` |
/// | v(S) | worth, v(∅) = 0 | `worth(mask)` |
/// | x, x(S) | allocation, its sum over S | `double[] allocation` |
/// | e(S, x) = v(S) - x(S) | excess: what S would gain by going alone | `excess(mask, x)` |
/// | m(S) | Harsanyi dividend: what S adds to its parts | `HarsanyiDividends` |
/// | u_i(S) | payoff of player i, in S or not, when S is the union | `MemberPayoffs` |
///
/// ## Where v comes from
///
/// From payoffs u, by a rule for outsiders ([org.entente.models.game.OutsiderRule]):
///
/// ```
/// gamma   v(S) = sum over i in S of u_i(S)          the others fall apart
/// delta   v(S) = sum over i in S of u_i(N \ S)      the others remain the union; v(N) as under gamma
/// ```
///
/// ## Values
///
/// ```
/// dividends     v(S) = sum over T ⊆ S of m(T)
/// Shapley       phi_i = sum over S ∌ i of |S|! (n - |S| - 1)! / n! (v(S + i) - v(S))
///                     = sum over T ∋ i of m(T) / |T|
/// Banzhaf       beta_i = 2^(1 - n) sum over S ∌ i of (v(S + i) - v(S))
/// interaction   I_ij = sum over T ⊇ {i, j} of m(T) / (|T| - 1)
/// ```
///
/// ## Stability by transfers
///
/// ```
/// imputations        x(N) = v(N), x_i >= v(i)
/// core               x(N) = v(N), x(S) >= v(S) for all S
/// least core         eps = min over x with x(N) = v(N) of max over S ≠ ∅, N of e(S, x);       core <=> eps <= 0
/// nucleolus          the imputation whose excesses, sorted falling, are lexicographically smallest
/// cost of stability  min x(N) - v(N) subject to x(S) >= v(S) for all S;                       core <=> 0
/// convex             v(S + i + j) - v(S + i) >= v(S + j) - v(S)
/// superadditive      v(S ∪ T) >= v(S) + v(T) for disjoint S, T;  cohesive: v(N) >= the parts of any partition of N
/// ```
///
/// Linear programs have a condition for each coalition that matters, found by solving and looking at
/// all coalitions again. Their dual prices are returned ([org.entente.models.game.Binding]): they
/// prove the optimum without trust in the solver. The nucleolus is found by Maschler's scheme: in
/// each program the coalitions with a dual price above 0 are at their excess under every optimum and
/// are fixed there; those in the linear span of fixed ones (tested exactly) drop out.
/// [org.entente.models.game.KohlbergCriterion] checks the result by another road: at each level of
/// excess no transfer may leave every coalition at least as well off and one better off.
///
/// ## Stability by leaving and joining
///
/// ```
/// internal              u_i(S) >= u_i(S \ i) for i in S
/// external              u_j(S) >= u_j(S + j) for j outside
/// potentially internal  sigma(S) = sum over i in S of (u_i(S) - u_i(S \ i)) >= 0
/// ```
///
/// Under delta, v(i) = u_i(N \ i), so that a core implies sigma(N) >= 0.
/// [org.entente.models.game.HedonicPartitions]: Nash, individually and core stable partitions of up
/// to 8 players. [org.entente.models.game.LargestConsistentSet]: alignments that may last among
/// members who look ahead. [org.entente.models.game.SelfEnforcing]: loyalty over time, `delta* = d /
/// (d + e)`.
///
/// ## Many players
///
/// With 27 players there are 134 million coalitions, and a worth may cost an equilibrium.
/// [org.entente.models.game.SurrogateGame] takes exact worths of all sets of up to three and sets
/// larger dividends to zero,
///
/// ```
/// v3(S) = sum over T ⊆ S, |T| <= 3 of m(T) + c(|S|)
/// ```
///
/// where c(s) is the mean error on random coalitions of size s (half of those solved; the other half
/// measures what is left). [org.entente.models.game.LeastCoreByGeneration] solves the linear program
/// under conditions from *exact* worths alone, asks the surrogate which coalitions fall short most,
/// has them solved exactly, and repeats. It ends with one look at all coalitions of the surrogate.
/// Proven is then:
///
/// 1. eps is a lower bound of the least core's, whatever the surrogate's error.
/// 2. No coalition falls short by more than eps + `largestViolation` on the surrogate; each solved
///    exactly, by no more than eps.
/// 3. So eps is the least core's, and the allocation in it, if the surrogate is nowhere too low by
///    more than the slack -`largestViolation`. Of the allocations that reach eps, one with the
///    largest slack is taken.
///
/// The surrogate's largest errors on coalitions that it had not been told stand beside it; `gap()`
/// sets them against the slack. That the errors elsewhere are no larger is not proven.
/// [org.entente.models.game.ShapleyBySampling] samples only the difference from the surrogate's
/// value, in closed form.
///
/// ## What the tests show
///
/// | test | shows |
/// | --- | --- |
/// | `ShapleyTest` | efficiency, symmetry, dummy, additivity on random games; the mean over all orders; gloves, airport
/// |
/// | `CoreTest` | generated against all conditions; core, least core and cost of stability agree; dual proof; q of n |
/// | `NucleolusTest` | Kohlberg's criterion on 105 random games, a third of them with ties, and not a little beside |
/// | `AumannMaschler1985PublishedTest` | the Talmud's three estates |
/// | `SpanTest` | the span against brute force |
/// | `StabilityTest` | free riding, a core implies sigma >= 0, cycles, guests not wanted, the farsighted dilemma |
/// | `SurrogateGameTest` | the sweep against a table, generation against the exact least core, sampled values, threads
/// |
/// | `LargeUnionTest` | 27 members of a made-up world in equilibrium |
///
/// ## Scope
///
/// What follows from one-shot payoffs says nothing about bargaining, and transfers are taken to cost
/// nothing and to change no payoff.
///
/// ## References
///
/// * Aumann, R., M. Maschler (1985). Game theoretic analysis of a bankruptcy problem from the
///   Talmud. Journal of Economic Theory 36.
/// * Bachrach, Y., et al. (2009). The cost of stability in coalitional games. Symposium on
///   Algorithmic Game Theory.
/// * Bogomolnaia, A., M. Jackson (2002). The stability of hedonic coalition structures. Games and
///   Economic Behavior 38.
/// * Carraro, C., J. Eyckmans, M. Finus (2006). Optimal transfers and participation decisions in
///   international environmental agreements. Review of International Organizations 1.
/// * Chander, P., H. Tulkens (1997). The core of an economy with multilateral environmental
///   externalities. International Journal of Game Theory 26.
/// * Chwe, M. (1994). Farsighted coalitional stability. Journal of Economic Theory 63.
/// * d'Aspremont, C., et al. (1983). On the stability of collusive price leadership. Canadian
///   Journal of Economics 16.
/// * Grabisch, M. (1997). k-order additive discrete fuzzy measures and their representation. Fuzzy
///   Sets and Systems 92.
/// * Grabisch, M., M. Roubens (1999). An axiomatic approach to the concept of interaction among
///   players in cooperative games. International Journal of Game Theory 28.
/// * Hart, S., M. Kurz (1983). Endogenous formation of coalitions. Econometrica 51.
/// * Kohlberg, E. (1971). On the nucleolus of a characteristic function game. SIAM Journal on
///   Applied Mathematics 20.
/// * Littlechild, S., G. Owen (1973). A simple expression for the Shapley value in a special case.
///   Management Science 20.
/// * Maschler, M., B. Peleg, L. Shapley (1979). Geometric properties of the kernel, nucleolus, and
///   related solution concepts. Mathematics of Operations Research 4.
/// * Schmeidler, D. (1969). The nucleolus of a characteristic function game. SIAM Journal on
///   Applied Mathematics 17.
/// * Shapley, L. (1953). A value for n-person games. Contributions to the Theory of Games II.
/// * Shapley, L. (1971). Cores of convex games. International Journal of Game Theory 1.
@NullMarked
package org.entente.models.game;

import org.jspecify.annotations.NullMarked;
