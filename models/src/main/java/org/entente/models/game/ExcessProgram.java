package org.entente.models.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.numerics.program.LinearProgram;
import org.entente.numerics.program.LinearSolution;

/// Linear programs in payments x and an allowance eps with a condition `x(S) + eps >= v(S)` for each coalition
/// that matters; which do is found by solving and looking again.
///
/// Reckons in units of the largest worth, so that the solver's tolerance is relative.
final class ExcessProgram implements AutoCloseable {
    /// Weights below this are rounding.
    private static final double WEIGHT = 1e-7;
    /// By how much a condition that is not in the program may be broken, in units of the largest worth.
    static final double TOLERANCE = 1e-10;

    private static final int CUTS = 100;

    private final int players;
    private final double scale;
    private final LinearProgram program;
    private final Map<Integer, Integer> conditions = new LinkedHashMap<>();

    private ExcessProgram(int players, double scale) {
        this.players = players;
        this.scale = scale > 0 ? scale : 1;
        this.program = new LinearProgram(players + 1);
    }

    /// The smallest eps with `x(N) = v(N)`.
    static ExcessProgram leastExcess(int players, double scale, double worthOfAll) {
        ExcessProgram made = new ExcessProgram(players, scale);
        double[] objective = new double[players + 1];
        objective[players] = 1;
        made.program.minimise(objective);
        made.pay(Coalitions.all(players), worthOfAll);
        return made;
    }

    /// The smallest `x(N)` with eps = 0.
    static ExcessProgram leastOutlay(int players, double scale) {
        ExcessProgram made = new ExcessProgram(players, scale);
        double[] objective = new double[players + 1];
        Arrays.fill(objective, 0, players, 1);
        made.program.minimise(objective);
        made.program.range(players, 0, 0);
        return made;
    }

    /// An optimum.
    ///
    /// @param value of the objective
    /// @param allocation the payments
    /// @param epsilon the allowance
    /// @param binding coalitions with a weight above 0, in the order in which they were added
    record Point(double value, double[] allocation, double epsilon, List<Binding> binding) {}

    boolean has(int mask) {
        return conditions.containsKey(mask);
    }

    /// From now on `x(S) + eps >= v(S)`; no second time for the same coalition.
    void add(int mask, double worth) {
        if (!has(mask)) {
            double[] row = row(mask);
            row[players] = 1;
            conditions.put(mask, program.atLeast(worth / scale, row));
        }
    }

    /// Conditions for each player and each coalition that lacks one.
    void addSmallestAndLargest(CoalitionValue game) {
        int all = Coalitions.all(players);
        for (int player = 0; player < players; player++) {
            add(1 << player, game.worth(1 << player));
            add(all ^ (1 << player), game.worth(all ^ (1 << player)));
        }
    }

    /// From now on the player gets at least this.
    void atLeast(int player, double payment) {
        program.range(player, payment / scale, Double.POSITIVE_INFINITY);
    }

    /// From now on `x(S)` is this.
    void pay(int mask, double payment) {
        program.equal(payment / scale, row(mask));
    }

    /// No longer asks for anything from the coalitions that are not eligible.
    void keepOnly(IntPredicate eligible) {
        conditions.forEach((mask, condition) -> {
            if (!eligible.test(mask)) {
                program.drop(condition);
            }
        });
    }

    /// The optimum over the eligible coalitions of a table.
    Point solve(TransferableGame game, IntPredicate eligible) {
        Separation separation = new TableSeparation(game);
        while (true) {
            Point point = solve();
            List<Blocking> cuts = separation.worst(
                    point.allocation(),
                    point.epsilon() + TOLERANCE * scale,
                    CUTS,
                    mask -> !has(mask) && eligible.test(mask));
            if (cuts.isEmpty()) {
                return point;
            }
            cuts.forEach(cut -> add(cut.coalition(), game.worth(cut.coalition())));
        }
    }

    /// The optimum under the conditions so far.
    Point solve() {
        LinearSolution solution = program.solve();
        if (!(solution instanceof LinearSolution.Optimal found)) {
            throw new ProblemException(
                    Kind.NO_CONVERGENCE,
                    Problem.of(
                            "ENT-5111",
                            "no allocation was found for %d players under %d conditions: %s"
                                    .formatted(players, program.conditions(), solution),
                            "without it there is no price of stability",
                            "Maybe look for coalitions whose worth is many orders of magnitude above the others'."));
        }
        double[] values =
                Arrays.stream(found.values()).map(value -> value * scale).toArray();
        double[] duals = found.duals();
        List<Binding> binding = new ArrayList<>();
        conditions.forEach((mask, condition) -> {
            if (duals[condition] > WEIGHT) {
                binding.add(new Binding(mask, duals[condition]));
            }
        });
        return new Point(found.value() * scale, Arrays.copyOf(values, players), values[players], List.copyOf(binding));
    }

    @Override
    public void close() {
        program.close();
    }

    private double[] row(int mask) {
        return IntStream.rangeClosed(0, players)
                .mapToDouble(i -> i < players && Coalitions.has(mask, i) ? 1 : 0)
                .toArray();
    }
}
