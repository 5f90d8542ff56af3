package org.entente.models.measure.network;

import java.util.OptionalDouble;

/// How many triads of each kind a network has, by their number of hostile ties.
///
/// Strong balance (Cartwright and Harary 1956) calls `+++` and `+--` balanced: the enemy of my enemy is my
/// friend. Weak balance (Davis 1967) also admits `---`: three camps and more. Both leave `++-` out.
public record TriadCensus(int allFriendly, int oneHostile, int twoHostile, int allHostile) {
    public static TriadCensus of(SignedNetwork network) {
        int[] byHostile = new int[4];
        Triads.forEach(
                network, (ij, jk, ik) -> byHostile[(3 - network.sign(ij) - network.sign(jk) - network.sign(ik)) / 2]++);
        return new TriadCensus(byHostile[0], byHostile[1], byHostile[2], byHostile[3]);
    }

    public int total() {
        return allFriendly + oneHostile + twoHostile + allHostile;
    }

    /// The share of triads that are balanced in the strong sense; empty if there is none.
    public OptionalDouble strongShare() {
        return share(allFriendly + twoHostile);
    }

    /// The share of triads that are balanced in the weak sense; empty if there is none.
    public OptionalDouble weakShare() {
        return share(allFriendly + twoHostile + allHostile);
    }

    private OptionalDouble share(int balanced) {
        return total() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) balanced / total());
    }
}
