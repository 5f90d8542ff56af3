package org.entente.models.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.entente.models.game.CoalitionValue;
import org.entente.models.game.CostOfStability;
import org.entente.models.game.CostOfStabilityByGeneration;
import org.entente.models.game.GenerationCertificate;
import org.entente.models.game.SurrogateGame;
import org.entente.models.game.TransferableGame;

/// The least that the leader must pay so that nobody leaves a target alignment, at one combination
/// of the parameters; in base-year money.
///
/// Nash: no member gains by leaving alone, so each gets its price to stay, `T_i = max(0, max_o E_i
/// (What_i(o, a_-i) / What_i(a) - 1))`. Coalition-proof: no set of them gains by leaving together
/// for nothing, for a union of their own or for the rival, even if it shares out what it gains:
/// `min sum T_i` over `T_i >= 0` with `sum over S of T_i >= max_o sum over S of E_i (What_i(o_S,
/// a_-S) / What_i(a) - 1)` for every S without the leader, a linear program. Both take the gains in
/// money at the prices of the target; what the transfers themselves do to prices is not in them.
///
/// @param members positions of the members that could leave, in the game's order
/// @param nash a transfer for each of them
/// @param coalitionProof the same; empty where it was not asked for
/// @param certificate what is proven of the latter where not all sets were solved
public record MinimalTransfers(
        List<Integer> members, double[] nash, double[] coalitionProof, Optional<GenerationCertificate> certificate) {
    public MinimalTransfers {
        members = List.copyOf(members);
        nash = nash.clone();
        coalitionProof = coalitionProof.clone();
    }

    /// Transfers against single members' leaving.
    public static MinimalTransfers nash(Payoffs payoffs, Alignment target, int leader, double rivalDepth) {
        List<Integer> members = followers(payoffs, target, leader);
        double[] nash = members.stream()
                .mapToDouble(member ->
                        Stay.of(payoffs, target, member, leader, rivalDepth).price())
                .toArray();
        return new MinimalTransfers(members, nash, new double[0], Optional.empty());
    }

    /// Transfers against any set's leaving too.
    ///
    /// @throws IllegalArgumentException beyond [CoalitionWorths#MOST_MEMBERS]
    public static MinimalTransfers coalitionProof(Payoffs payoffs, Alignment target, int leader, double rivalDepth) {
        MinimalTransfers nash = nash(payoffs, target, leader, rivalDepth);
        int n = nash.members.size();
        if (n >= CoalitionWorths.MOST_MEMBERS) {
            throw new IllegalArgumentException(
                    "%d members could leave; at most %d".formatted(n, CoalitionWorths.MOST_MEMBERS - 1));
        }
        double[] claims = new double[1 << n];
        for (int set = 1; set < claims.length; set++) {
            claims[set] = claim(payoffs, target, nash.members, set, rivalDepth);
            if (Integer.bitCount(set) == 1) {
                claims[set] = Math.max(0, claims[set]);
            }
        }
        TransferableGame game = TransferableGame.of(n, claims);
        boolean nobodyClaims = java.util.Arrays.stream(claims).allMatch(claim -> claim <= 0);
        double[] proof = nobodyClaims ? new double[n] : CostOfStability.of(game).allocation();
        return new MinimalTransfers(nash.members, nash.nash, proof, Optional.empty());
    }

    /// As [#coalitionProof], for more members than all sets are solved for: a lower bound, with its certificate.
    ///
    /// @param executor its threads solve sets; their number changes nothing
    /// @throws IllegalArgumentException for fewer than four members that could leave
    public static MinimalTransfers coalitionProofByGeneration(
            Payoffs payoffs, Alignment target, int leader, double rivalDepth, Executor executor) {
        MinimalTransfers nash = nash(payoffs, target, leader, rivalDepth);
        CoalitionValue claims = set -> claim(payoffs, target, nash.members, set, rivalDepth);
        SurrogateGame surrogate = SurrogateGame.of(nash.members.size(), claims, executor);
        CostOfStabilityByGeneration cost =
                CostOfStabilityByGeneration.ofPayments(surrogate, claims, LargeUnionSolution.RULES, executor);
        return new MinimalTransfers(nash.members, nash.nash, cost.allocation(), Optional.of(cost.certificate()));
    }

    /// What a set of members would gain together by the best way of leaving together.
    static double claim(Payoffs payoffs, Alignment target, List<Integer> members, int set, double rivalDepth) {
        double best = Double.NEGATIVE_INFINITY;
        boolean isAlone = Integer.bitCount(set) == 1;
        for (Alternative option : isAlone
                ? List.of(Alternative.NONE, Alternative.RIVAL)
                : List.of(Alternative.NONE, Alternative.OWN_UNION, Alternative.RIVAL)) {
            Alignment left = target;
            for (int k = 0; k < members.size(); k++) {
                left = (set >> k & 1) == 1 ? left.with(members.get(k), option) : left;
            }
            left = left.with(rivalDepth);
            double gain = 0;
            for (int k = 0; k < members.size(); k++) {
                gain += (set >> k & 1) == 1 ? payoffs.gain(members.get(k), left, target) : 0;
            }
            best = Math.max(best, gain);
        }
        return best;
    }

    public double nashTotal() {
        return java.util.Arrays.stream(nash).sum();
    }

    public double coalitionProofTotal() {
        return java.util.Arrays.stream(coalitionProof).sum();
    }

    @Override
    public double[] nash() {
        return nash.clone();
    }

    @Override
    public double[] coalitionProof() {
        return coalitionProof.clone();
    }

    private static List<Integer> followers(Payoffs payoffs, Alignment target, int leader) {
        List<Integer> members = new ArrayList<>();
        IntStream.range(0, payoffs.game().size())
                .filter(i -> i != leader && target.choice(i).isInUnion())
                .forEach(members::add);
        return members;
    }
}
