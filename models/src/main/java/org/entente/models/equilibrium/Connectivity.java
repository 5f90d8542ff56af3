package org.entente.models.equilibrium;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Which economies still trade with each other, directly or through others, in either direction.
final class Connectivity {
    private Connectivity() {}

    /// The components, each in the order of the matrix, the component of the first economy first.
    static List<List<Integer>> components(double[][] flows, TradeShock shock) {
        int n = flows.length;
        double[] factors = shock.toArray();
        boolean[] seen = new boolean[n];
        List<List<Integer>> components = new ArrayList<>();
        for (int first = 0; first < n; first++) {
            if (!seen[first]) {
                components.add(reachable(first, flows, factors, seen));
            }
        }
        return components;
    }

    private static List<Integer> reachable(int first, double[][] flows, double[] factors, boolean[] seen) {
        List<Integer> members = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(first));
        seen[first] = true;
        while (!open.isEmpty()) {
            int i = open.removeFirst();
            members.add(i);
            for (int j = 0; j < flows.length; j++) {
                boolean sells = flows[i][j] * factors[i * flows.length + j] > 0;
                boolean linked = sells || flows[j][i] * factors[j * flows.length + i] > 0;
                if (linked && !seen[j]) {
                    seen[j] = true;
                    open.addLast(j);
                }
            }
        }
        return members.stream().sorted().toList();
    }
}
