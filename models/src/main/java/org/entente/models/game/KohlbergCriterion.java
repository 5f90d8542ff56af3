package org.entente.models.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.numerics.program.LinearProgram;
import org.entente.numerics.program.LinearSolution;

/// Whether an allocation is the nucleolus, without computing it.
///
/// It is, just if for each level t the coalitions with an excess of at least t are balanced: no transfer among
/// players leaves each of them at least as well off and one better off. (For the nucleolus over imputations the
/// transfer must not take from players who have only what they have alone.) Equivalently there are weights above 0
/// under which the coalitions sum to all players. E. Kohlberg (1971), "On the nucleolus of a characteristic function
/// game", SIAM Journal on Applied Mathematics 20; for the prenucleolus A. Sobolev (1975).
///
/// Each level is a linear program that looks for such a transfer. Coalitions in the span of balanced ones can gain
/// nothing and are left out; once the span is everything, no lower level can fail.
///
/// @param allocatesAll whether the payments sum to `v(N)` and, over imputations, leave nobody worse off than alone
/// @param levels that were looked at
/// @param failure the first level at which there is such a transfer
public record KohlbergCriterion(boolean allocatesAll, int levels, Optional<Failure> failure) {
    /// Excesses closer than this part of the largest worth are one level.
    private static final double SAME = 1e-7;

    /// Gains below this are rounding; transfers are at most 1 a player.
    private static final double GAIN = 1e-6;

    /// A transfer that shows that an allocation is not the nucleolus.
    ///
    /// @param excess the level
    /// @param coalitions that have at least this excess
    /// @param transfer to each player, negative for those who pay, at most 1
    public record Failure(double excess, List<Integer> coalitions, double[] transfer) {
        public Failure {
            coalitions = List.copyOf(coalitions);
            transfer = transfer.clone();
        }

        @Override
        public double[] transfer() {
            return transfer.clone();
        }
    }

    /// For the nucleolus over imputations.
    public static KohlbergCriterion of(TransferableGame game, double[] allocation) {
        if (!Imputations.of(game).contains(allocation)) {
            return new KohlbergCriterion(false, 0, Optional.empty());
        }
        int[] atTheirLeast = IntStream.range(0, game.players())
                .filter(i -> allocation[i] <= game.worthAlone(i) + SAME * game.scale())
                .toArray();
        return check(game, allocation, atTheirLeast);
    }

    /// For the prenucleolus, over all allocations of `v(N)`.
    public static KohlbergCriterion ofPrenucleolus(TransferableGame game, double[] allocation) {
        if (Math.abs(game.excess(game.grandCoalition(), allocation)) > game.tolerance()) {
            return new KohlbergCriterion(false, 0, Optional.empty());
        }
        return check(game, allocation);
    }

    public boolean isSatisfied() {
        return allocatesAll && failure.isEmpty();
    }

    private static KohlbergCriterion check(TransferableGame game, double[] allocation, int... protectedPlayers) {
        int n = game.players();
        double[] excesses = game.excesses(allocation);
        int[] order = IntStream.range(1, game.grandCoalition())
                .boxed()
                .sorted((a, b) -> Double.compare(excesses[b], excesses[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        Span balanced = new Span(n);
        balanced.add(game.grandCoalition());
        List<Integer> basis = new ArrayList<>(List.of(game.grandCoalition()));
        int levels = 0;
        int next = 0;
        while (next < order.length && !balanced.isWhole()) {
            int first = next;
            double level = excesses[order[first]];
            while (next < order.length && excesses[order[next]] >= level - SAME * game.scale()) {
                level = excesses[order[next]];
                next++;
            }
            int[] added = Arrays.stream(order, first, next)
                    .filter(mask -> !balanced.contains(mask))
                    .toArray();
            levels++;
            Optional<double[]> transfer = improvement(n, basis, added, protectedPlayers);
            if (transfer.isPresent()) {
                List<Integer> reached = Arrays.stream(order, 0, next).boxed().toList();
                return new KohlbergCriterion(true, levels, Optional.of(new Failure(level, reached, transfer.get())));
            }
            for (int mask : added) {
                if (balanced.add(mask)) {
                    basis.add(mask);
                }
            }
        }
        return new KohlbergCriterion(true, levels, Optional.empty());
    }

    /// A transfer z with `z(S) = 0` for the fixed and `z(S) >= 0` for the other coalitions, above 0 for one of them.
    private static Optional<double[]> improvement(int n, List<Integer> fixed, int[] others, int... protectedPlayers) {
        if (others.length == 0) {
            return Optional.empty();
        }
        try (LinearProgram program = new LinearProgram(n)) {
            double[] loss = new double[n];
            for (int mask : others) {
                double[] row = row(n, mask);
                program.atLeast(0, row);
                IntStream.range(0, n).forEach(i -> loss[i] -= row[i] / others.length);
            }
            fixed.forEach(mask -> program.equal(0, row(n, mask)));
            IntStream.range(0, n).forEach(i -> program.range(i, -1, 1));
            IntStream.of(protectedPlayers).forEach(i -> program.range(i, 0, 1));
            program.minimise(loss);
            if (!(program.solve() instanceof LinearSolution.Optimal found)) {
                throw new IllegalStateException("the empty transfer is a solution, and none was found");
            }
            return -found.value() * others.length > GAIN ? Optional.of(found.values()) : Optional.empty();
        }
    }

    private static double[] row(int n, int mask) {
        return IntStream.range(0, n)
                .mapToDouble(i -> Coalitions.has(mask, i) ? 1 : 0)
                .toArray();
    }
}
