package org.entente.models.game;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Which partitions of the players are stable when each cares only about who is in its own coalition.
///
/// Nash stable: no player prefers another coalition of the partition, with itself in it, or being alone. Individually
/// stable: nor one whose members do not mind. Core stable: no set of players, of whichever coalitions, all prefer being
/// together. A. Bogomolnaia, M. Jackson (2002), "The stability of hedonic coalition structures", Games and Economic
/// Behavior 38. Each list may be empty. Gains up to 1e-9 of the largest payoff count as none.
///
/// @param nashStable partitions, each as the masks of its coalitions
/// @param individuallyStable as above; each Nash stable partition is one
/// @param coreStable as above
/// @param examined how many partitions there are
public record HedonicPartitions(
        List<List<Integer>> nashStable,
        List<List<Integer>> individuallyStable,
        List<List<Integer>> coreStable,
        int examined) {
    /// The most players: 4,140 partitions.
    public static final int LARGEST = 8;

    private static final double ROUNDING = 1e-9;

    /// Looks at all partitions.
    ///
    /// @param payoffs `payoff(player, mask)` of being in that coalition; asked only for coalitions of the player
    public static HedonicPartitions of(int players, MemberPayoffs payoffs) {
        if (players < 1 || players > LARGEST) {
            throw new IllegalArgumentException("1 to %d players, got %d".formatted(LARGEST, players));
        }
        double[][] table = new double[players][1 << players];
        double scale = 0;
        for (int player = 0; player < players; player++) {
            for (int mask = 0; mask < table[player].length; mask++) {
                if (Coalitions.has(mask, player)) {
                    table[player][mask] = payoffs.payoff(player, mask);
                    scale = Math.max(scale, Math.abs(table[player][mask]));
                }
            }
        }
        Check check = new Check(table, ROUNDING * scale);
        List<List<Integer>> all = new ArrayList<>();
        extend(players, 0, List.of(), all);
        return new HedonicPartitions(
                all.stream().filter(check::isNashStable).toList(),
                all.stream().filter(check::isIndividuallyStable).toList(),
                all.stream().filter(check::isCoreStable).toList(),
                all.size());
    }

    /// Each player in turn joins one of the coalitions so far, or begins one.
    private static void extend(int players, int next, List<Integer> begun, List<List<Integer>> all) {
        if (next == players) {
            all.add(List.copyOf(begun));
            return;
        }
        for (int k = 0; k < begun.size(); k++) {
            List<Integer> joined = new ArrayList<>(begun);
            joined.set(k, begun.get(k) | 1 << next);
            extend(players, next + 1, joined, all);
        }
        List<Integer> alone = new ArrayList<>(begun);
        alone.add(1 << next);
        extend(players, next + 1, alone, all);
    }

    private record Check(double[][] payoff, double tolerance) {
        boolean isNashStable(List<Integer> partition) {
            return noMove(partition, false);
        }

        boolean isIndividuallyStable(List<Integer> partition) {
            return noMove(partition, true);
        }

        boolean isCoreStable(List<Integer> partition) {
            int[] own = own(partition);
            return IntStream.range(1, 1 << payoff.length)
                    .noneMatch(mask -> Coalitions.players(mask).allMatch(i -> prefers(i, mask, own[i])));
        }

        private boolean noMove(List<Integer> partition, boolean asked) {
            int[] own = own(partition);
            for (int player = 0; player < payoff.length; player++) {
                int bit = 1 << player;
                if (prefers(player, bit, own[player])) {
                    return false;
                }
                for (int host : partition) {
                    if (host != own[player]
                            && prefers(player, host | bit, own[player])
                            && !(asked && Coalitions.players(host).anyMatch(i -> prefers(i, host, host | bit)))) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean prefers(int player, int to, int from) {
            return payoff[player][to] > payoff[player][from] + tolerance;
        }

        private int[] own(List<Integer> partition) {
            int[] own = new int[payoff.length];
            partition.forEach(mask -> Coalitions.players(mask).forEach(player -> own[player] = mask));
            return own;
        }
    }
}
