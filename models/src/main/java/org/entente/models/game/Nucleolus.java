package org.entente.models.game;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;

/// The allocation under which the worst-off coalition is as well off as can be, then the next, and so on.
///
/// It lies in the least core, and in the core if there is one, and is unique. D. Schmeidler (1969), "The nucleolus
/// of a characteristic function game", SIAM Journal on Applied Mathematics 17. Whether an allocation is the
/// nucleolus, [KohlbergCriterion] tells in another way.
///
/// Maschler's scheme: a linear program makes the largest excess small; the coalitions that reach it under *every*
/// optimum are fixed there; the next program makes the largest excess of the others small. That a coalition reaches
/// it under one optimum is not enough: those with a dual price above 0 do so under every optimum, and at least one
/// of them is new. Coalitions in the linear span of the fixed ones have no freedom left and drop out ([Span]), so
/// that at most n - 1 programs are solved. M. Maschler, B. Peleg, L. Shapley (1979), Mathematics of Operations
/// Research 4.
///
/// @param allocation one payment for each player
/// @param levels the excesses in falling order with the coalitions that were fixed there; of those in the span, none
public record Nucleolus(double[] allocation, List<Level> levels) {
    public Nucleolus {
        allocation = allocation.clone();
        levels = List.copyOf(levels);
    }

    /// What one program fixed.
    ///
    /// @param excess in the game's units
    /// @param coalitions their masks
    public record Level(double excess, List<Integer> coalitions) {}

    /// The nucleolus over imputations.
    ///
    /// @throws ProblemException if there are none: some players together have less than each for itself
    public static Nucleolus of(TransferableGame game) {
        Imputations imputations = Imputations.of(game);
        if (imputations.isEmpty()) {
            throw new ProblemException(
                    Kind.NO_CONVERGENCE,
                    Problem.of(
                            "ENT-5110",
                            "all together are worth %s less than each alone".formatted(-imputations.surplus()),
                            "there is no allocation that all would take, and so no nucleolus",
                            "Maybe take the prenucleolus, which does not ask for it: Nucleolus.prenucleolus(game)."));
        }
        return of(game, true);
    }

    /// The nucleolus over all allocations of `v(N)`, also those that leave a player worse off than alone. Both are
    /// the same if joining never takes from a coalition what the player has alone (zero-monotonic games).
    public static Nucleolus prenucleolus(TransferableGame game) {
        return of(game, false);
    }

    private static Nucleolus of(TransferableGame game, boolean individuallyRational) {
        int n = game.players();
        if (n == 1) {
            return new Nucleolus(new double[] {game.worthOfAll()}, List.of());
        }
        Span fixed = new Span(n);
        fixed.add(game.grandCoalition());
        List<Level> levels = new ArrayList<>();
        try (ExcessProgram program = ExcessProgram.leastExcess(n, game.scale(), game.worthOfAll())) {
            if (individuallyRational) {
                IntStream.range(0, n).forEach(i -> program.atLeast(i, game.worthAlone(i)));
            }
            program.addSmallestAndLargest(game);
            double[] allocation = {};
            while (!fixed.isWhole()) {
                ExcessProgram.Point point = program.solve(game, mask -> !fixed.contains(mask));
                allocation = point.allocation();
                levels.add(fix(game, program, fixed, point));
                program.keepOnly(mask -> !fixed.contains(mask));
            }
            return new Nucleolus(allocation, levels);
        }
    }

    private static Level fix(TransferableGame game, ExcessProgram program, Span fixed, ExcessProgram.Point point) {
        List<Integer> coalitions = new ArrayList<>();
        for (Binding binding : point.binding()) {
            int mask = binding.coalition();
            if (fixed.add(mask)) {
                program.pay(mask, game.worth(mask) - point.epsilon());
                coalitions.add(mask);
            }
        }
        if (coalitions.isEmpty()) {
            throw new IllegalStateException(
                    "no coalition binds at excess %s after %d were fixed".formatted(point.epsilon(), fixed.rank()));
        }
        return new Level(point.epsilon(), List.copyOf(coalitions));
    }

    @Override
    public double[] allocation() {
        return allocation.clone();
    }
}
