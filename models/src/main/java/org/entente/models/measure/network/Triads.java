package org.entente.models.measure.network;

import java.util.Arrays;

/// The triads of a network: three states with a tie between each two.
final class Triads {
    private static final int NONE = -1;

    /// A triad by its three ties.
    interface Visitor {
        void visit(int ij, int jk, int ik);
    }

    private Triads() {}

    /// Visits each triad i < j < k once, in order.
    static void forEach(SignedNetwork network, Visitor visitor) {
        int n = network.states().size();
        int[] tieToFirst = new int[n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(tieToFirst, NONE);
            for (int at = network.rowStart(i); at < network.rowEnd(i); at++) {
                tieToFirst[network.neighbour(at)] = network.tie(at);
            }
            for (int at = network.rowStart(i); at < network.rowEnd(i); at++) {
                int j = network.neighbour(at);
                if (j > i) {
                    thirds(network, j, network.tie(at), tieToFirst, visitor);
                }
            }
        }
    }

    private static void thirds(SignedNetwork network, int j, int ij, int[] tieToFirst, Visitor visitor) {
        for (int at = network.rowStart(j); at < network.rowEnd(j); at++) {
            int k = network.neighbour(at);
            if (k > j && tieToFirst[k] != NONE) {
                visitor.visit(ij, network.tie(at), tieToFirst[k]);
            }
        }
    }
}
