package org.entente.models.measure.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/// The camps that follow when a set of ties is taken as frustrated.
final class Sides {
    private Sides() {}

    /// The states of each connected component, each beginning with its first; without states that have no tie.
    ///
    /// Fills `other` with the states that stand against the first of their component: a tie that is friendly,
    /// or hostile and frustrated, joins; any other parts. If taking the sign of each frustrated tie as its
    /// opposite does not balance the network, the sides are those along the search tree.
    static List<List<Integer>> assign(SignedNetwork network, BitSet frustrated, BitSet other) {
        int n = network.states().size();
        BitSet seen = new BitSet(n);
        List<List<Integer>> components = new ArrayList<>();
        for (int root = 0; root < n; root++) {
            if (!seen.get(root) && network.rowStart(root) < network.rowEnd(root)) {
                components.add(spread(network, root, frustrated, seen, other));
            }
        }
        return components;
    }

    private static List<Integer> spread(SignedNetwork network, int root, BitSet frustrated, BitSet seen, BitSet other) {
        List<Integer> component = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(root));
        seen.set(root);
        while (!open.isEmpty()) {
            int i = open.remove();
            component.add(i);
            for (int at = network.rowStart(i); at < network.rowEnd(i); at++) {
                int j = network.neighbour(at);
                if (!seen.get(j)) {
                    seen.set(j);
                    boolean parts = network.sign(network.tie(at)) < 0 != frustrated.get(network.tie(at));
                    other.set(j, other.get(i) != parts);
                    open.add(j);
                }
            }
        }
        return component;
    }

    /// The ties that the sides leave frustrated: friendly between the camps, or hostile within one.
    static BitSet frustrated(SignedNetwork network, BitSet other) {
        BitSet frustrated = new BitSet();
        for (int t = 0; t < network.ties().size(); t++) {
            frustrated.set(t, isFrustrated(network, other, t));
        }
        return frustrated;
    }

    static boolean isFrustrated(SignedNetwork network, BitSet other, int t) {
        boolean apart = other.get(network.from(t)) != other.get(network.to(t));
        return apart == network.sign(t) > 0;
    }
}
