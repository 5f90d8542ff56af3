package org.entente.models.measure.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which single tie would calm the system most.
///
/// One tie changes the frustration of any camps by at most one, so removing or turning round a tie lowers the
/// index L by at most one. It does so exactly if some optimum frustrates the tie: those camps then leave L - 1.
/// Conversely, camps that leave L - 1 after the change leave at most L before it, with this tie frustrated. So
/// the ties that some optimum frustrates are all that calm, they calm alike, and no tie needs a solve of its
/// own. They are told apart by the triads that turning round would balance, less those that it would upset.
///
/// @param indexAfter the frustration index after one of these ties is removed or turned round
/// @param ties those that lower the index, the most triads gained first; none if the network is balanced
/// @param complete whether it is proven that these are all
public record CalmingTies(int indexAfter, List<CalmingTie> ties, boolean complete) {
    /// A tie whose removal or change of sign lowers the frustration index by one.
    ///
    /// @param inEvery whether every optimum frustrates it
    /// @param unbalancedTriads triads with this tie that turning it round would balance
    /// @param balancedTriads triads with this tie that turning it round would upset
    public record CalmingTie(SignedTie tie, boolean inEvery, int unbalancedTriads, int balancedTriads) {
        public int triadsGained() {
            return unbalancedTriads - balancedTriads;
        }
    }

    /// The calming ties of a network whose index is proven; none if it is not.
    public static CalmingTies of(Frustration frustration) {
        SignedNetwork network = frustration.network();
        if (!frustration.isProven() || frustration.isBalanced()) {
            return new CalmingTies(frustration.index(), List.of(), frustration.isProven());
        }
        int[] unbalanced = new int[network.ties().size()];
        int[] balanced = new int[network.ties().size()];
        Triads.forEach(network, (ij, jk, ik) -> {
            boolean isBalanced = network.sign(ij) * network.sign(jk) * network.sign(ik) > 0;
            int[] count = isBalanced ? balanced : unbalanced;
            count[ij]++;
            count[jk]++;
            count[ik]++;
        });
        Set<SignedTie> inSome = new HashSet<>(frustration.inSome());
        Set<SignedTie> inEvery = new HashSet<>(frustration.inEvery());
        List<CalmingTie> ties = new ArrayList<>();
        for (int t = 0; t < network.ties().size(); t++) {
            SignedTie tie = network.ties().get(t);
            if (inSome.contains(tie)) {
                boolean always = frustration.complete() && inEvery.contains(tie);
                ties.add(new CalmingTie(tie, always, unbalanced[t], balanced[t]));
            }
        }
        ties.sort(Comparator.comparingInt(CalmingTie::triadsGained).reversed().thenComparing(CalmingTie::tie));
        return new CalmingTies(frustration.index() - 1, List.copyOf(ties), frustration.complete());
    }
}
