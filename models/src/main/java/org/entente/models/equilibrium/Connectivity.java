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
        boolean[] seen = new boolean[n];
        List<List<Integer>> components = new ArrayList<>();
        for (int first = 0; first < n; first++) {
            if (!seen[first]) {
                components.add(reachable(first, flows, shock, seen));
            }
        }
        return components;
    }

    private static List<Integer> reachable(int first, double[][] flows, TradeShock shock, boolean[] seen) {
        List<Integer> members = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(first));
        seen[first] = true;
        while (!open.isEmpty()) {
            int i = open.removeFirst();
            members.add(i);
            for (int j = 0; j < flows.length; j++) {
                boolean linked = flows[i][j] * shock.bilateral(i, j) > 0 || flows[j][i] * shock.bilateral(j, i) > 0;
                if (linked && !seen[j]) {
                    seen[j] = true;
                    open.addLast(j);
                }
            }
        }
        return members.stream().sorted().toList();
    }
}
