package org.entente.models.measure.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// The blocks of a network: its largest parts that stay in one piece whichever state is taken out.
///
/// Two blocks share at most one state, so the camps of one can be exchanged without touching the other: the
/// frustration index adds over blocks. Each tie is in one block; a bridge is a block of its own. After
/// Hopcroft and Tarjan (1973), Communications of the ACM 16(6), without recursion.
final class Blocks {
    private static final int UNSEEN = -1;
    private static final int NONE = -1;

    private final SignedNetwork network;
    private final int[] order;
    private final int[] low;
    private final int[] next;
    private final int[] tieToParent;
    private final Deque<Integer> openTies = new ArrayDeque<>();
    private final List<SignedNetwork> found = new ArrayList<>();
    private int seen;

    private Blocks(SignedNetwork network) {
        int n = network.states().size();
        this.network = network;
        this.order = new int[n];
        this.low = new int[n];
        this.next = new int[n];
        this.tieToParent = new int[n];
        Arrays.fill(order, UNSEEN);
    }

    /// Each block as a network of its own; states without ties are in none.
    static List<SignedNetwork> of(SignedNetwork network) {
        Blocks blocks = new Blocks(network);
        for (int root = 0; root < blocks.order.length; root++) {
            if (blocks.order[root] == UNSEEN) {
                blocks.search(root);
            }
        }
        return blocks.found;
    }

    private void search(int root) {
        Deque<Integer> path = new ArrayDeque<>();
        enter(root, NONE, path);
        while (!path.isEmpty()) {
            int state = path.element();
            if (next[state] < network.rowEnd(state)) {
                follow(state, next[state]++, path);
            } else {
                path.remove();
                leave(state, path);
            }
        }
    }

    private void enter(int state, int parentTie, Deque<Integer> path) {
        order[state] = seen;
        low[state] = seen;
        seen++;
        next[state] = network.rowStart(state);
        tieToParent[state] = parentTie;
        path.push(state);
    }

    private void follow(int state, int at, Deque<Integer> path) {
        int tie = network.tie(at);
        int other = network.neighbour(at);
        if (order[other] == UNSEEN) {
            openTies.push(tie);
            enter(other, tie, path);
        } else if (tie != tieToParent[state] && order[other] < order[state]) {
            openTies.push(tie);
            low[state] = Math.min(low[state], order[other]);
        }
    }

    private void leave(int state, Deque<Integer> path) {
        if (path.isEmpty()) {
            return;
        }
        int parent = path.element();
        low[parent] = Math.min(low[parent], low[state]);
        if (low[state] >= order[parent]) {
            close(tieToParent[state]);
        }
    }

    private void close(int lastTie) {
        List<SignedTie> ties = new ArrayList<>();
        int tie;
        do {
            tie = openTies.pop();
            ties.add(network.ties().get(tie));
        } while (tie != lastTie);
        found.add(SignedNetwork.of(List.of(), ties));
    }
}
