package org.entente.models.game;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/// The alignments that may last among members who look ahead.
///
/// Alignment b indirectly dominates a if members can turn a into b step by step, each step's movers strictly
/// preferring b, the end, to where they move. A set Y is consistent if a belongs to it just when every move from a to
/// some d by a coalition S is deterred: some e in Y is d, or indirectly dominates d, and not all of S strictly prefer e
/// to a. There is a largest one, not empty. M. Chwe (1994), "Farsighted coalitional stability", Journal of Economic
/// Theory 63, 299-325. What is outside it will not last; what is inside may or may not.
///
/// It is enough to look at the smallest coalition that can make a move: if it is deterred, so is every larger one.
public final class LargestConsistentSet {
    private LargestConsistentSet() {}

    /// The numbers of the alignments in it, by taking out what is not deterred until nothing changes.
    public static BitSet of(AlignmentGraph graph) {
        int n = graph.alignments();
        BitSet[] dominating = new BitSet[n];
        for (int state = 0; state < n; state++) {
            dominating[state] = new BitSet(n);
        }
        for (int end = 0; end < n; end++) {
            int target = end;
            dominatedBy(graph, end).stream().forEach(state -> dominating[state].set(target));
        }
        BitSet consistent = new BitSet(n);
        consistent.set(0, n);
        boolean changed = true;
        while (changed) {
            BitSet kept = new BitSet(n);
            consistent.stream()
                    .filter(state -> isDeterred(graph, state, dominating, consistent))
                    .forEach(kept::set);
            changed = !kept.equals(consistent);
            consistent.and(kept);
        }
        return consistent;
    }

    /// The alignments that the end indirectly dominates, backwards from it.
    private static BitSet dominatedBy(AlignmentGraph graph, int end) {
        BitSet dominated = new BitSet(graph.alignments());
        Deque<Integer> open = new ArrayDeque<>();
        open.add(end);
        while (!open.isEmpty()) {
            int next = open.remove();
            for (int from = 0; from < graph.alignments(); from++) {
                int movers = graph.movers(from, next);
                if (movers != 0 && !dominated.get(from) && graph.allPrefer(movers, from, end)) {
                    dominated.set(from);
                    open.add(from);
                }
            }
        }
        return dominated;
    }

    private static boolean isDeterred(AlignmentGraph graph, int state, BitSet[] dominating, BitSet consistent) {
        for (int to = 0; to < graph.alignments(); to++) {
            int movers = graph.movers(state, to);
            if (movers != 0) {
                BitSet ends = (BitSet) dominating[to].clone();
                ends.set(to);
                ends.and(consistent);
                if (ends.stream().allMatch(end -> graph.allPrefer(movers, state, end))) {
                    return false;
                }
            }
        }
        return true;
    }
}
