package org.entente.models.alignment;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.models.equilibrium.Counterfactual;
import org.entente.models.equilibrium.DeficitRule;
import org.entente.models.equilibrium.UniversalGravity;

/// The transfers of [MinimalTransfers#nash] when they are paid within the equilibrium, so that they move
/// prices as well: the transfer problem (J. M. Keynes 1929 and B. Ohlin
/// 1929, Economic Journal 39).
///
/// The leader pays what the others get; expenditure is `E'_j = Y'_j + D_j + T_j`. A member's real income with
/// its transfer, over that of the observed world, is
///
/// ```
/// W_i(a, T) = (Y'_i / Y_i + T_i / E_i) / P_i
/// ```
///
/// and T is such that no member gains by leaving alone, all other transfers going on, with nothing to spare
/// where something is paid: `T_i >= 0`, `W_i(a, T) >= max over o of W_i(o, a_-i, T_-i)`, one of them with
/// equality. The deviation ends the member's own transfer alone. Found by a secant for each member that is paid,
/// `T_i = max(0, T_i + shortfall_i / slope_i)`, where the slope, 1 at first, is what the last change of its
/// transfer did to its own shortfall; then whoever else would leave is paid too.
///
/// A sum of money needs additive deficits, so [#atBaseYearPrices] is the price to stay under these: the gap
/// between the two is the transfer problem and no change of rule.
///
/// @param members positions of the members that could leave, in the game's order
/// @param transfers what each gets, in the numeraire in which world income is unchanged
/// @param atBaseYearPrices price to stay of each in base-year money, under additive deficits, nothing being
///     paid to anyone
public record EquilibriumTransfers(List<Integer> members, double[] transfers, double[] atBaseYearPrices) {
    private static final int MOST_TURNS = 60;

    /// Part of a member's expenditure below which a change of its transfer is none.
    private static final double NOTHING = 1e-9;

    /// Between what a unit of money is thought to do to its receiver's real income.
    private static final double LEAST_SLOPE = 0.2;

    private static final double MOST_SLOPE = 20;

    public EquilibriumTransfers {
        members = List.copyOf(members);
        transfers = transfers.clone();
        atBaseYearPrices = atBaseYearPrices.clone();
    }

    /// The transfers at a target alignment. Where the payoffs say that nobody would leave, nothing is paid.
    ///
    /// @param leader position of who pays; it does not leave
    /// @param rivalDepth effect of the rival's agreement over that of the union
    /// @throws ProblemException if an alignment has no equilibrium, or no transfers are found
    static EquilibriumTransfers of(Payoffs payoffs, Alignment target, int leader, double rivalDepth) {
        MinimalTransfers nash = MinimalTransfers.nash(payoffs, target, leader, rivalDepth);
        if (nash.nashTotal() == 0) {
            double[] nothing = new double[nash.members().size()];
            return new EquilibriumTransfers(nash.members(), nothing, nothing);
        }
        return new Search(payoffs, nash.members(), target, leader, rivalDepth).found();
    }

    /// What one member gets.
    ///
    /// @param member position in the game
    /// @throws IllegalArgumentException if the member is not one that could leave
    public double of(int member) {
        int k = members.indexOf(member);
        if (k < 0) {
            throw new IllegalArgumentException("member %d could not leave".formatted(member));
        }
        return transfers[k];
    }

    public double total() {
        return Arrays.stream(transfers).sum();
    }

    /// What the transfers cost beyond their sum at base-year prices; below 0 if they cost less.
    public double gap() {
        return total() - Arrays.stream(atBaseYearPrices).sum();
    }

    @Override
    public double[] transfers() {
        return transfers.clone();
    }

    @Override
    public double[] atBaseYearPrices() {
        return atBaseYearPrices.clone();
    }

    /// One search.
    private static final class Search {
        private final AlignmentGame game;
        private final UniversalGravity observed;
        private final double preference;
        private final Alignment target;
        private final int leader;
        private final double rivalDepth;
        private final List<Integer> members;

        Search(Payoffs payoffs, List<Integer> members, Alignment target, int leader, double rivalDepth) {
            this.game = payoffs.game();
            this.observed = game.observed()
                    .with(DeficitRule.ADDITIVE)
                    .with(payoffs.cell().elasticities());
            this.preference = payoffs.cell().preference();
            this.target = target;
            this.leader = leader;
            this.rivalDepth = rivalDepth;
            this.members = members;
        }

        EquilibriumTransfers found() {
            double[] transfers = new double[members.size()];
            double[] prices = prices();
            SortedSet<Integer> paid = new TreeSet<>();
            while (paid.addAll(whoWouldLeave(transfers, paid))) {
                settle(transfers, paid);
            }
            return new EquilibriumTransfers(members, transfers, prices);
        }

        private double[] prices() {
            double[] nothing = new double[members.size()];
            Counterfactual staying = world(target, nothing);
            double[] prices = new double[members.size()];
            for (int k = 0; k < prices.length; k++) {
                double ratio = bestOutside(k, nothing) / realIncome(staying, k, 0);
                prices[k] = Math.max(0, expenditure(k) * (ratio - 1));
            }
            return prices;
        }

        private List<Integer> whoWouldLeave(double[] transfers, Collection<Integer> paid) {
            Counterfactual staying = world(target, transfers);
            return IntStream.range(0, members.size())
                    .filter(k -> !paid.contains(k))
                    .filter(k -> shortfall(staying, k, transfers) > NOTHING * expenditure(k))
                    .boxed()
                    .toList();
        }

        private void settle(double[] transfers, Collection<Integer> paid) {
            double[] slopes = new double[transfers.length];
            Arrays.fill(slopes, 1);
            double[] before = new double[transfers.length];
            double[] lackedBefore = new double[transfers.length];
            for (int turn = 0; turn < MOST_TURNS; turn++) {
                Counterfactual staying = world(target, transfers);
                double[] now = transfers.clone();
                double change = 0;
                for (int k : paid) {
                    double lacks = shortfall(staying, k, now);
                    if (turn > 0 && now[k] != before[k]) {
                        double slope = (lackedBefore[k] - lacks) / (now[k] - before[k]);
                        slopes[k] = Math.clamp(slope, LEAST_SLOPE, MOST_SLOPE);
                    }
                    lackedBefore[k] = lacks;
                    transfers[k] = Math.max(0, now[k] + lacks / slopes[k]);
                    change = Math.max(change, Math.abs(transfers[k] - now[k]) / expenditure(k));
                }
                before = now;
                if (change < NOTHING) {
                    return;
                }
            }
            throw new ProblemException(
                    Kind.NO_CONVERGENCE,
                    Problem.of(
                            "ENT-5126",
                            "no transfers hold the target: they still change after %d turns".formatted(MOST_TURNS),
                            "they move prices by more than they give to those who get them",
                            "Maybe ask for the transfers at base-year prices: against=one."));
        }

        /// What a member lacks to be as well off as outside, in base-year money; below 0 if it has more.
        private double shortfall(Counterfactual staying, int k, double[] transfers) {
            return expenditure(k) * (bestOutside(k, transfers) - realIncome(staying, k, transfers[k]));
        }

        /// The member's real income if it leaves alone and gets nothing, the others being paid as before.
        private double bestOutside(int k, double[] transfers) {
            int member = members.get(k);
            double[] others = transfers.clone();
            others[k] = 0;
            double nothing = realIncome(world(target.with(member, Alternative.NONE), others), k, 0);
            double rival =
                    realIncome(world(target.with(member, Alternative.RIVAL).with(rivalDepth), others), k, 0);
            return Math.max(nothing, rival);
        }

        private double realIncome(Counterfactual world, int k, double transfer) {
            String code = code(k);
            return (world.income(code) + transfer / expenditure(k)) / world.priceIndex(code);
        }

        private Counterfactual world(Alignment alignment, double[] transfers) {
            List<String> economies = observed.economies();
            double[] received = new double[economies.size()];
            double sum = 0;
            for (int k = 0; k < transfers.length; k++) {
                received[economies.indexOf(code(k))] = transfers[k];
                sum += transfers[k];
            }
            received[economies.indexOf(game.members().get(leader))] = -sum;
            return observed.solve(game.shock(alignment, preference), received);
        }

        private String code(int k) {
            return game.members().get(members.get(k));
        }

        private double expenditure(int k) {
            return game.expenditure(code(k));
        }
    }
}
